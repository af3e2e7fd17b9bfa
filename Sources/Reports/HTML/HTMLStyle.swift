/// The style sheet of the summary, for light and dark screens and for paper.
enum HTMLStyle {
  static let css = base + summary + details + dark + print

  /// Colours and type. Each text colour has a contrast of at least 4.5 : 1 on its background.
  private static let base = """
    :root{color-scheme:light dark;--ink:#1b232b;--muted:#55616d;--line:#d5dce3;--paper:#fff;
    --wash:#f4f6f8;--accent:#0a5a78}
    *{box-sizing:border-box}
    html{background:var(--wash);-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:62rem;padding:3.5rem 4rem 4rem;background:var(--paper);
    color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",
    "Noto Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:lining-nums;
    overflow-wrap:break-word}
    h1,h2,h3,h4{line-height:1.25;font-weight:650;text-wrap:balance;margin:0}
    h1{font-size:2.1rem;letter-spacing:-.015em}
    h2{font-size:1.3rem;letter-spacing:-.005em;margin:2.6rem 0 .8rem}
    h3{font-size:1.08rem}
    h4{font-size:.78rem;letter-spacing:.05em;text-transform:uppercase;color:var(--muted);
    margin:1.1rem 0 .3rem}
    p{margin:0 0 .7rem}
    ul,ol{margin:0 0 .7rem;padding-left:1.2rem}
    li{margin:.2rem 0}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
    .muted{color:var(--muted)}
    .small{font-size:.86rem}
    table{border-collapse:collapse;width:100%;font-size:.92rem}
    th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;
    border-bottom:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:0}
    thead th{font-size:.8rem;font-weight:600;color:var(--muted);vertical-align:bottom;
    border-bottom:1.5px solid var(--ink)}
    tbody th{font-weight:600}
    .of{display:block;font-size:.9em;font-weight:400;color:var(--muted)}
    .largest th[scope=row]{width:21%}.largest td:last-child{width:40%}
    .plan tbody th{font-weight:400;width:50%}
    .num{text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
    .nowrap{white-space:nowrap}
    svg{display:block;overflow:visible}
    .rungs{width:9rem;height:1.5rem}
    .rungs.axis{height:1rem}
    .rungs text{fill:var(--muted);font-size:12px}
    .rungs .axis{stroke:var(--line);stroke-width:1.5}
    .rungs .rung{fill:var(--muted)}
    .rungs .shown{stroke:var(--accent);stroke-width:4;fill:none}
    .rungs .dot{fill:var(--accent)}
    .rungs path.claimed{stroke:var(--accent);stroke-width:1.5;stroke-dasharray:2.5 2.5}
    .rungs circle.claimed{stroke:var(--accent);stroke-width:1.75;fill:var(--paper)}
    .rungs .target{stroke:var(--ink);stroke-width:2.5}
    .bar{width:100%;height:1rem}
    .bar .whole{fill:none;stroke:var(--line)}
    .bar .quarter{stroke:var(--line)}
    .bar .filled{fill:var(--accent)}

    """

  /// The first page.
  private static let summary = """
    .eyebrow{margin:0 0 .5rem;font-size:.85rem;letter-spacing:.02em;color:var(--muted)}
    .lead{margin:.4rem 0 0;font-size:1.05rem;color:var(--muted)}
    .sample{margin:0 0 1.4rem;padding:.5rem .8rem;border:1.5px dashed var(--muted);
    font-size:.92rem}
    .headline{margin:1.8rem 0 1.6rem;padding-left:1rem;border-left:4px solid var(--accent);
    font-size:1.28rem;line-height:1.4;text-wrap:balance}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));
    gap:1rem 1.6rem;margin:0 0 2rem}
    .figures div{display:flex;flex-direction:column}
    .figures dt{font-size:.82rem;color:var(--muted)}
    .figures dd{margin:0}
    .figures .value{font-size:1.75rem;font-weight:600;line-height:1.25;
    font-variant-numeric:tabular-nums lining-nums}
    .figures .note{font-size:.82rem;line-height:1.35;color:var(--muted)}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem}
    .pair h2{margin-top:.6rem}
    .bars td,.bars th{border-bottom:0;padding:.3rem .9rem .3rem 0}
    .bars th{font-weight:500;width:54%}
    .bars .lowest th{font-weight:650}
    .bars svg{margin-top:.35rem}
    .gate{list-style:none;padding:0;margin:0}
    .gate>li{display:grid;grid-template-columns:4.4rem 1fr;margin:0;padding:.35rem 0;
    border-bottom:1px solid var(--line)}
    .gate>li:last-child{border-bottom:0}
    .gate .state{font-weight:650;font-size:.86rem;padding-top:.1rem;white-space:nowrap}
    .gate .open .state{color:var(--ink)}
    .gate .met .state{color:var(--muted)}
    .gate .met .label{color:var(--muted)}
    .gate ul{list-style:none;padding:0;margin:.1rem 0 0;font-size:.9rem}
    .gate li li{margin:0}
    .overdue{font-weight:700;text-decoration:underline;text-underline-offset:.2em;
    text-decoration-thickness:1.5px}
    .toc{margin:2.6rem 0 0;padding:.8rem 0;border:solid var(--line);border-width:1px 0;
    font-size:.9rem}
    .toc ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;margin:0;padding:0}
    .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.86rem;color:var(--muted)}
    .legend span{display:inline-flex;align-items:center;gap:.35rem}
    .legend .rungs{width:1.5rem}
    footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--line);font-size:.82rem;
    color:var(--muted)}

    """

  /// Decisions and questions.
  private static let details = """
    .glance th,.glance td,.gaps th,.gaps td{vertical-align:middle}
    .group th{padding-top:1.3rem;font-size:.92rem}
    .glance tbody th[scope=row]{font-weight:500;width:24%}
    .decision{margin-top:3.2rem;padding-top:1.6rem;border-top:3px solid var(--accent)}
    .decision>header h2{margin:0 0 .3rem}
    .decision .score{display:grid;grid-template-columns:auto minmax(8rem,16rem) 1fr;gap:.2rem 1rem;
    align-items:center;margin:.7rem 0 0;font-size:.9rem}
    .decision .score strong{font-size:1.25rem;font-variant-numeric:tabular-nums}
    .question{margin-top:2rem;padding-top:1.2rem;border-top:1px solid var(--line)}
    .question .title{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1rem}
    .ask{margin:.15rem 0 .5rem;color:var(--muted)}
    .question p.status{margin:.5rem 0}
    .levels{margin:0 0 .6rem;padding:0}
    .levels div,.evidence div{display:grid;grid-template-columns:8.5rem 1fr;gap:0 1rem;
    padding:.22rem 0}
    .levels dt,.evidence dt{color:var(--muted);font-size:.9rem;padding-top:.05rem}
    .levels dd,.evidence dd{margin:0}
    .evidence{margin:0}
    .evidence ul{padding-left:1.1rem;margin:0}
    .evidence div.wide{display:block}
    .evidence table{margin:.2rem 0 .4rem}
    .missing{margin:.6rem 0;padding:.55rem .9rem;border:1.5px solid var(--ink)}
    .missing p{margin:0}
    .missing strong{margin-right:.3em}
    .missing ul{margin:0}
    blockquote{margin:0 0 .6rem;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line)}
    .body{display:grid;grid-template-columns:minmax(0,1.75fr) minmax(0,1fr);gap:0 2.6rem}
    .side>h4:first-child,.main>h4:first-child{margin-top:.2rem}
    .side{font-size:.92rem}
    .ballots{font-size:.88rem;margin-bottom:.5rem}
    .ballots th,.ballots td{padding:.2rem .5rem .2rem 0}
    .ballots tbody th{font-weight:400}
    .ballots tbody tr:first-child th{font-weight:600}
    .ballots .none{color:var(--muted)}
    .quotes{list-style:none;padding:0}

    """

  /// Dark and narrow screens.
  private static let dark = """
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e4e9ee;--muted:#a2aeba;
    --line:#37424d;--paper:#151a1f;--wash:#0e1216;--accent:#6dbedd}}
    @media screen and (max-width:44rem){body{padding:1.6rem 1.2rem 3rem}
    .pair,.body{grid-template-columns:1fr}.pair h2{margin-top:1.6rem}.levels div,.evidence div{grid-template-columns:1fr}
    .scroll{overflow-x:auto}}

    """

  /// Paper: A4 or Letter, the summary on the first page, no break inside a row or a card.
  private static let print = """
    @page{margin:11mm 15mm 14mm}
    @page{@bottom-right{content:counter(page) " / " counter(pages);
    font:8pt system-ui,"Segoe UI","Liberation Sans",Arial,sans-serif;color:#55616d}}
    @media print{
    :root{color-scheme:light}
    html{font-size:8.8pt;background:#fff}
    body{max-width:none;padding:0;background:#fff;line-height:1.32;print-color-adjust:exact;
    -webkit-print-color-adjust:exact}
    h1{font-size:17pt}h2{font-size:10.5pt;margin:6pt 0 2pt}h3{font-size:10pt}
    h4{font-size:7pt;margin:5pt 0 1pt}
    h1,h2,h3,h4,thead{break-after:avoid}
    p,ul,ol{margin-bottom:3pt;orphans:3;widows:3}
    li{margin:.5pt 0}
    table{font-size:8.2pt;line-height:1.28}th,td{padding-top:1.6pt;padding-bottom:1.6pt}
    thead th{font-size:7.5pt}
    tr,li,dl>div,.missing,blockquote,.small-card,.figures,.legend,.ballots,.pair,
    .glance tbody{break-inside:avoid}
    thead{display:table-header-group}
    .toc{display:none}
    a{color:inherit;text-decoration:none}
    .sample{margin-bottom:6pt;padding:2pt 5pt;font-size:8pt}
    .eyebrow{margin-bottom:1pt;font-size:8pt}
    .lead{margin-top:1pt;font-size:9.5pt}
    .headline{font-size:11pt;line-height:1.3;margin:6pt 0;padding-left:8pt;border-width:3pt}
    .figures{margin-bottom:5pt;gap:4pt 12pt;grid-template-columns:repeat(5,1fr)}
    .figures .value{font-size:15pt}
    .figures dt,.figures .note{font-size:7.5pt}
    .pair{gap:0 9mm;grid-template-columns:1fr 1fr}
    .pair h2{margin-top:2pt}
    .bars th,.bars td{padding-top:1.5pt;padding-bottom:1.5pt}
    .bars svg{margin-top:1pt;height:3.4mm}
    .rungs{width:30mm;height:5mm}.rungs.axis{height:3.4mm}
    .legend .rungs{width:5mm}
    .gate>li{padding:1.5pt 0;grid-template-columns:14mm 1fr}
    .gate .state{font-size:8pt}.gate ul{font-size:8pt;margin:0}
    .glance th,.glance td,.gaps th,.gaps td{padding-top:.8pt;padding-bottom:.8pt}
    .glance th,.glance td,.gaps th,.gaps td{vertical-align:middle}
    .group th{padding-top:6pt}
    .decision{margin-top:16pt;padding-top:7pt;border-top-width:2pt}
    .decision>header{break-inside:avoid;break-after:avoid}
    .decision .score{margin-top:3pt}
    .question{margin-top:9pt;padding-top:6pt}
    .question .top{break-inside:avoid;break-after:avoid}
    .question p.status{margin:2pt 0}
    .ask{margin:1pt 0 2pt}
    .body{gap:0 8mm;grid-template-columns:minmax(0,1.75fr) minmax(0,1fr)}
    .levels{margin-bottom:3pt}
    .levels div,.evidence div{grid-template-columns:26mm 1fr;padding:1pt 0}
    .missing{margin:3pt 0;padding:2.5pt 6pt;border-width:1pt}
    footer{margin-top:12pt}
    }

    """
}
