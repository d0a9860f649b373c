import Records

/// What one worker does with the records that it finds, a batch at a time.
///
/// It owns everything it touches.
protocol BatchConsumer: AnyObject, SendableMetatype {
  /// Takes records that hold only during the call.
  func consume(_ batch: RecordBatch)
}
