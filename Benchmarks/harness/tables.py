"""Tables for the terminal and for Markdown, from the same rows."""


def terminal(head, rows):
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in [head, *rows])


def markdown(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def facts(pairs):
    return markdown(["what", "value"], [[name, spoken(value)] for name, value in pairs.items()])


def spoken(value):
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def mib(count):
    return f"{count / (1 << 20):.1f} MiB"
