import Records
import Testing

/// Whether a first record names the columns, and which of its names may be printed.
@Suite struct HeaderTests {
  @Test(arguments: [
    "Bill,Price\nJohn,Smith\nMary,Jones\n",
    "Grant,Street,Mobile\nJohn,Smith,Boston\nMary,Jones,Chicago\n",
    "Bill Price,Will Day\nJohn Smith,Ann Jones\n",
    "Bill,email\nJohn,phone\nMary,fax\n",
    "Bill,email\nJohn,email\nMary,phone\n",
    "none,unknown,n/a\n1,2,3\n4,5,6\n",
    "Bill,none,unknown\nJohn,5550100,1970\nMary,5550101,1971\n",
    "active,business\nclosed,personal\n",
    "Ann,00501,a@mail.example\nBo,00544,b@mail.example\n",
    "Ann,pending\nBo,2021-01-02\nCy,2021-01-03\n",
    "A1,A2\nA3,A4\nB1,B2\n",
    "A1,A3\n17,18\n19,20\n",
    "A1,B2\n17,18\n19,20\n",
    "V1,V2\n",
    "V1\n17\n18\n",
    "V12345,V12346\n17,18\n",
  ])
  func whatCouldBeDataIsData(_ text: String) {
    let finding = find(text)
    #expect(!finding.dialect.hasHeader, "\(text)")
    #expect(finding.printableNames.allSatisfy { $0 == nil }, "\(text)")
  }

  @Test(arguments: [
    "ssn\n219-09-9998\n219-09-9997\n",
    "first,last,email\nAnn,Smith,a@mail.example\n",
    "name,zip\nAnn,00501\n",
    "\"\",id,name\n1,17,Ann\n2,18,Bo\n",
    "id,name,name\n17,Ann,Smith\n18,Bo,Jones\n",
    "id,ssn,*?*\n17,219-09-9998,x\n",
    "id,E-Mail (work)\n1,a@mail.example\n",
    "customerID,SSN#,D.O.B.\n1,219-09-9998,1970-01-02\n",
    "dbo.customers.id,dbo.customers.ssn\n1,219-09-9998\n",
    "firstName,IDNumber,address1,zip5\nAnn,7,Main St,00501\n",
    "vorname,plz,geboren\nHans,12345,1970-01-02\nIda,54321,1971-02-03\n",
    "V1,V2,V3\nAnn,17,2021-01-02\nBo,18,2021-01-03\n",
    "_c0,_c1,_c2\nAnn,17,7B\n,,\n",
    "\"\",X.1,X.2\n1,Ann,17\n2,Bo,18\n",
    "c9,c10,c11\nx,y,z\n",
  ])
  func whatCannotBeDataIsAHeader(_ text: String) {
    #expect(find(text).dialect.hasHeader, "\(text)")
  }

  @Test(
    arguments: [
      ("E-Mail,id", ["E-Mail", "id"]),
      ("customerID,SSN#,D.O.B.", ["customerID", "SSN#", "D.O.B."]),
      (
        "first_name,Last Name,phonenumber,zip5", ["first_name", "Last Name", "phonenumber", "zip5"]
      ),
      ("dbo.customers.ssn,crm.x9.imei,id", ["dbo.customers.ssn", "imei", "id"]),
      ("id,name,price,ssn", ["id", "name", "price", "ssn"]),
      ("id,Bill,Price,zanzibar", ["id", nil, nil, nil]),
      ("id,x@mail.example,name", ["id", nil, "name"]),
      ("id,pin1234,name", ["id", nil, "name"]),
    ] as [(String, [String?])]
  )
  func onlyColumnWordsArePrinted(_ header: String, _ names: [String?]) {
    var hints = Sniffer.Hints()
    hints.hasHeader = true
    #expect(find("\(header)\n1,2,3,4\n", hints).printableNames == names)
  }

  @Test(arguments: [
    ("Bill,Price\nJohn,Smith\nMary,Jones\n", "--header yes"),
    ("nachname,plz\nMuster,12345\nProbe,54321\n", "--header yes"),
    ("vorname,plz,geboren\nHans,12345,1970-01-02\nIda,54321,1971-02-03\n", "--header no"),
    ("V1,V2,V3\nAnn,17,x\nBo,18,y\n", "--header no"),
    ("c0\n17\n18\n", "--header yes"),
    ("V1,V3\nAnn,17\nBo,18\n", "--header yes"),
  ])
  func unsureHeaderIsADoubt(_ text: String, _ remedy: String) throws {
    #expect(try #require(find(text).doubt).contains(remedy), "\(text)")
  }

  @Test(arguments: [
    "id,name\n1,Ann\n2,Bo\n", "Ann,00501\nBo,00544\n", "none,unknown\n1,2\n3,4\n",
  ])
  func plainCaseIsNoDoubt(_ text: String) {
    #expect(find(text).doubt == nil, "\(text)")
  }

  @Test func choiceOfTheUserIsNoDoubt() {
    var hints = Sniffer.Hints()
    hints.hasHeader = false
    #expect(find("Bill,Price\nJohn,Smith\n", hints).doubt == nil)
  }

  private func find(_ text: String, _ hints: Sniffer.Hints = Sniffer.Hints()) -> Sniffer.Finding {
    Array(text.utf8).withUnsafeBufferPointer {
      Sniffer($0, isWhole: true, limits: RecordLimits()).find(hints)
    }
  }
}
