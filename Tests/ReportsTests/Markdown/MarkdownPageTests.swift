import Testing

@testable import Reports

@Suite struct MarkdownPageTests {
  @Test func blocksStandApart() {
    let page = MarkdownPage([
      .heading(level: 2, "A"), .quote("one\n\n- two"), .paragraph(" "), .list([]),
      .list([
        ReportItem(marker: .number(10), text: "x", items: [ReportItem(text: "y")]),
        ReportItem(marker: .box(isMet: false), text: "z"),
      ]),
      .table(ReportTable(titles: ["A", "B"], right: [1], rows: [["a", "1"]])),
      .bars([ReportBar(title: "D", readiness: nil, note: "no question applies")]),
    ])
    #expect(
      page.text == """
        ## A

        > one\\
        > \\- two

        10. x
            - y
        - [ ] z

        | A   |   B |
        | --- | --: |
        | a   |   1 |

        | Decision | Readiness | Figures             |
        | -------- | --------- | ------------------- |
        | D        | –         | no question applies |

        """)
  }
}
