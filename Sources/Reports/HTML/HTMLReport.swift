import Scoring
import Workshop

/// The summary as one HTML page that needs nothing else: no script, nothing loaded, drawings inline.
/// It reads on a screen, light or dark, and prints on A4 and Letter with the summary on page one.
public enum HTMLReport {
  public static func text(_ content: SummaryContent) -> String {
    let page: HTMLText = """
      <!DOCTYPE html>
      <html lang="\(language(content.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(content.heading): where the pilot stands</title>
      <style>
      \(style)</style>
      </head>
      <body>
      \(HTMLSummary.header(content))
      <main>
      \(HTMLSummary.standing(content))
      \(HTMLSummary.gaps(content))
      \(HTMLSummary.progress(content.progress))\(HTMLSummary.plan(content.plan))
      \(contents(content))
      <div class="details">
      \(HTMLTables.glance(content))
      \(HTMLTables.gaps(content))
      </div>
      \(content.decisions.map(HTMLDecision.section))
      \(people(content.people))
      \(method(content))
      </main>
      <footer>\(content.heading), \(content.stage), as of \(content.on.spoken). Made with pilotage.</footer>
      </body>
      </html>

      """
    return page.markup
  }

  /// The style sheet, which is markup of our own.
  private static let style = HTMLText(stringLiteral: HTMLStyle.css)

  /// A language tag of the right shape; English where the playbook names none.
  private static func language(_ tag: String) -> String {
    let isTag =
      (2...35).contains(tag.utf8.count)
      && tag.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D
      }
    return isTag ? tag : "en"
  }

  /// Where to find what on a screen; paper has no use for it.
  private static func contents(_ content: SummaryContent) -> HTMLText {
    let decisions = content.decisions.map { decision -> HTMLText in
      "<li><a href=\"#decision-\(decision.id.text)\">\(decision.title)</a></li>"
    }
    return """
      <nav class="toc" aria-label="Contents"><ul>
      <li><a href="#glance">Every question at a glance</a></li>
      <li><a href="#gaps">Gaps in their order</a></li>
      \(decisions)
      <li><a href="#method">How the figures come about</a></li>
      </ul></nav>
      """
  }

  private static func people(_ people: [PersonSummary]) -> HTMLText {
    guard !people.isEmpty else { return "" }
    return """
      <section aria-labelledby="people">
      <h2 id="people">Who took part</h2>
      <p>\(joined(people.map(\.line))).</p>
      </section>
      """
  }

  private static func method(_ content: SummaryContent) -> HTMLText {
    let notes = content.method.map { note -> HTMLText in
      "<p><strong>\(note.title).</strong> \(note.text)</p>\n"
    }
    let sources = content.sources.map { source -> HTMLText in "<li>\(.prose(source))</li>\n" }
    return """
      <section class="method" aria-labelledby="method">
      <h2 id="method">How the figures come about</h2>
      \(notes)<h2>Sources</h2>
      <ul>
      \(sources)</ul>
      </section>
      """
  }
}
