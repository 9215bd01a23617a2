#!/bin/sh
# Joins the JSON lines of several "ambit bypass --format json" runs into a Markdown table. A trick is
# told only if every run has it. Use: table.sh FILE...
awk '
  function field(name, line) {
    sub(".*\"" name "\":\"", "", line)
    sub("\".*", "", line)
    return line
  }
  FNR == 1 { files++; n = split(FILENAME, part, "/"); head = head " | " part[n] }
  {
    trick = field("trick", $0)
    if (files == 1) order[++tricks] = trick
    seen[trick]++
    well = $0 ~ /"asExpected":true/
    happened = field("happened", $0)
    limit = happened ~ /by a limit/ ? ", by a limit" : ""
    cells[trick] = cells[trick] " | " (well ? "yes" limit : "**NO**: " happened)
    good[files] += well
  }
  END {
    print "| trick" head " |"
    printf "|---"
    for (i = 1; i <= files; i++) printf "|---"
    print "|"
    for (i = 1; i <= tricks; i++)
      if (seen[order[i]] == files) print "| " order[i] cells[order[i]] " |"
  }
' "$@"
