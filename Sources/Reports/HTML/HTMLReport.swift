import Scoring
import Workshop

/// The summary as one HTML page without scripts and without other files; its drawings are inline.
/// It is laid out for screens, light and dark, and for A4 and Letter, with the essentials on page
/// one.
public enum HTMLReport {
  /// The page of a summary.
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

  /// The style sheet as markup.
  private static let style = HTMLText(stringLiteral: HTMLStyle.css)

  /// The language tag, or `en` if it does not have the form of one.
  private static func language(_ tag: String) -> String {
    let isTag =
      (2...35).contains(tag.utf8.count)
      && tag.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D
      }
    return isTag ? tag : "en"
  }

  /// The table of contents for a screen; it is not printed.
  private static func contents(_ content: SummaryContent) -> HTMLText {
    let decisions = content.decisions.map { decision -> HTMLText in
      "<li><a href=\"#decision-\(decision.id.text)\">\(decision.title)</a></li>"
    }
    return """
      <nav class="toc" aria-label="Contents"><ul>
      <li><a href="#glance">\(SummaryWords.glance)</a></li>
      <li><a href="#gaps">\(SummaryWords.gapsInOrder)</a></li>
      \(decisions)
      <li><a href="#method">\(SummaryWords.method)</a></li>
      </ul></nav>
      """
  }

  private static func people(_ people: [PersonSummary]) -> HTMLText {
    guard !people.isEmpty else { return "" }
    return """
      <section aria-labelledby="people">
      <h2 id="people">\(SummaryWords.people)</h2>
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
      <h2 id="method">\(SummaryWords.method)</h2>
      \(notes)<h2>\(SummaryWords.sources)</h2>
      <ul>
      \(sources)</ul>
      </section>
      """
  }
}
