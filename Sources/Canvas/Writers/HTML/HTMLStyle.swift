/// The colours of a document: those that the person's system asks for, unless they have switched.
func schemeRules(_ light: Paper, _ dark: Paper) -> String {
  let day = """
    --paper:\(light.background.hexadecimal);--ink:\(light.text.hexadecimal);--faint:#595959;--rule:#d0d0d0;\
    --soft:#f2f2f2;--title:#005f87;--accent:#005f5f;--good:#005f00;--focus:#875f00
    """
  let night = """
    --paper:\(dark.background.hexadecimal);--ink:\(dark.text.hexadecimal);--faint:#a8a8a8;--rule:#444444;\
    --soft:#242424;--title:#87d7ff;--accent:#5fd7af;--good:#87d787;--focus:#ffd787
    """
  let nightCells = "background:var(--d);color:var(--dt)"
  return """
    :root{color-scheme:light;\(day)}
    :root[data-scheme=dark]{color-scheme:dark;\(night)}
    .matrix td,.bar i,.tokens b{background:var(--l);color:var(--lt)}
    :root[data-scheme=dark] :is(.matrix td,.bar i,.tokens b){\(nightCells)}
    :root[data-scheme=dark] .day,:root:not([data-scheme=dark]) .night{display:none}
    @media (prefers-color-scheme:dark){
    :root:not([data-scheme]){color-scheme:dark;\(night)}
    :root:not([data-scheme]) :is(.matrix td,.bar i,.tokens b){\(nightCells)}
    :root:not([data-scheme]) .day{display:none}
    :root:not([data-scheme]) .night{display:revert}
    }

    """
}

/// How everything but the colours looks.
let styleRules = """
  *{box-sizing:border-box}
  html{font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
  body{margin:0 auto;padding:0 1rem 2rem;max-width:57rem;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
  body.wide{max-width:none}
  header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;justify-content:space-between;border-bottom:1px solid var(--rule)}
  h1{font-size:1.25rem;margin:.75rem 0;color:var(--title)}
  h2{font-size:1.5rem;line-height:1.3;margin:1.25rem 0 .75rem}
  h2:focus{outline:none}
  h3{font-size:1.1rem}
  a{color:var(--title)}
  p,ul,ol{margin:.75rem 0;max-width:50rem}
  .tools{margin:0}
  .tools a{margin-right:.75rem}
  button{font:inherit;font-size:.875rem;color:inherit;background:var(--soft);border:1px solid var(--rule);border-radius:.375rem;padding:.2rem .6rem;cursor:pointer}
  :focus-visible{outline:2px solid var(--focus);outline-offset:2px}
  code,pre,.formula,.matrix td,.matrix th,.bar,.tokens b{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace}
  code{background:var(--soft);padding:0 .25em;border-radius:.2em}
  pre{background:var(--soft);padding:.75rem;overflow-x:auto}
  pre code{padding:0}
  blockquote{margin:.75rem 0;padding-left:1rem;border-left:3px solid var(--rule)}
  .formula{font-weight:bold;overflow-wrap:anywhere}
  .math{font-style:italic}
  .value{color:var(--accent);font-weight:600}
  .pictures{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
  .pictures>*{max-width:100%}
  .wide .pictures{padding-top:.75rem}
  .wide .matrix td,.wide .matrix th{padding:.1em .3em;min-width:2em}
  .wide .matrix{font-size:.8rem}
  .scroll{overflow-x:auto;padding:2px;position:relative}
  table{border-collapse:separate;border-spacing:1px;font-size:.9rem}
  caption,.title{text-align:left;font-weight:600;padding-bottom:.25rem;margin:0}
  caption small{display:block;font-weight:normal;color:var(--faint)}
  .matrix td{text-align:right;padding:.2em .5em;white-space:nowrap;min-width:2.5em}
  .matrix thead td,.matrix td.sum,.matrix td.odd,.matrix td.off{background:none;color:inherit}
  .matrix th{font-weight:normal;color:var(--faint);padding:.2em .5em;text-align:right;white-space:nowrap}
  .matrix th[scope=row]{position:sticky;left:0;background:var(--paper)}
  .matrix thead th{max-width:9em;overflow:hidden;text-overflow:ellipsis}
  :root .matrix td.sum{background:none;color:var(--faint);padding-left:1em}
  :root .matrix td.off{background:var(--soft);color:var(--faint);text-align:center}
  .matrix td.off::before{content:"·"}
  :root .matrix td.odd{background:var(--soft);color:inherit;font-weight:bold}
  .matrix td.marked{font-weight:bold;outline:2px solid var(--focus);outline-offset:-2px}
  :root .matrix.plain td{background:none;color:inherit}
  .spread{display:block;font-size:.85rem;color:var(--faint);cursor:pointer}
  .spread:not(:has(:checked))+.scroll table{border-spacing:0}
  .spread:not(:has(:checked))+.scroll .matrix :is(td,th){min-width:0;padding:0;font-size:.65rem;line-height:.66rem}
  .spread:not(:has(:checked))+.scroll .matrix td{min-width:.66rem;height:.66rem}
  .spread:not(:has(:checked))+.scroll .matrix td>span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .spread:not(:has(:checked))+.scroll .matrix :is(thead th,tfoot td){writing-mode:vertical-rl;height:auto;max-height:9em;text-align:right}
  .spread:not(:has(:checked))+.scroll .matrix th[scope=row]{padding-right:.4rem}
  .spread:not(:has(:checked))+.scroll .matrix tbody td.sum{padding-left:.4rem}
  .words td,.words th{padding:.2em .75em .2em 0;text-align:left;vertical-align:top}
  .words .right{text-align:right}
  .words .centre{text-align:center}
  .bar{margin:.25rem 0 0;font-size:.8rem;color:var(--faint);white-space:nowrap}
  .note{margin:.25rem 0 0;font-size:.85rem;color:var(--faint)}
  .bar i{display:inline-block;width:.6em;height:.9em;vertical-align:-.1em}
  .tokens{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem;padding:0}
  .tokens li{text-align:center}
  .tokens b{display:block;font-weight:normal;border:1px solid var(--rule);border-radius:.25rem;padding:.1em .6em}
  .tokens small{display:block;color:var(--faint)}
  svg{max-width:100%;height:auto}
  .question{border:1px solid var(--rule);border-radius:.5rem;padding:.25rem 1rem;margin:1rem 0;background:color-mix(in srgb,var(--soft) 60%,transparent)}
  .question .prompt{font-weight:600}
  summary{cursor:pointer;color:var(--title);padding:.25rem 0}
  .answer strong:first-child{color:var(--good)}
  .controls{display:grid;grid-template-columns:fit-content(50%) minmax(0,1fr);gap:.1rem 1rem;margin:1.25rem 0 0;font-size:.9rem;color:var(--faint)}
  .controls dt{font-weight:600}
  .controls dd{margin:0}
  .error{color:#c62828;white-space:pre-wrap}
  .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
  nav{display:flex;justify-content:space-between;align-items:center;gap:.5rem;margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--rule)}
  nav a,nav .end{padding:.4rem .7rem;white-space:nowrap;border:1px solid var(--rule);border-radius:.375rem;text-decoration:none}
  nav .end{color:var(--faint);opacity:.5}
  .place{color:var(--faint);font-size:.85rem;text-align:center}
  .turning .step:not(.shown){display:none}
  .contents{list-style:none;padding:0}
  .contents li{margin:.75rem 0}
  .contents p{margin:0;color:var(--faint)}
  .contents small,h2 small{font-size:.85rem;font-weight:normal;color:var(--faint);white-space:nowrap}
  .outline{margin:.75rem 0;padding:.25rem 1rem;border:1px solid var(--rule);border-radius:.5rem;font-size:.9rem}
  .outline ul{list-style:none;margin:0;padding-left:1rem;max-width:none}
  .outline .leaf{display:inline-block;margin-right:1rem}
  .outline [aria-current]{font-weight:bold;color:var(--accent)}
  @media(max-width:60rem){.matrix{font-size:.8rem}.matrix :is(td,th){min-width:2em;padding:.1em .3em}}
  @media print{nav,.tools,.outline{display:none}.turning .step:not(.shown){display:revert}}

  """
