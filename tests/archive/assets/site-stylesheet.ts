/**
 * A plain look of our own that keeps the archive's rules which reach into anything laid over its pages: the reset,
 * inline h2, full-width inputs, fixed-height buttons, and landmarks hidden by size instead of display.
 */
export const siteStylesheet = `
html, body, div, span, h1, h2, h3, h4, h5, h6, p, blockquote, a, abbr, address, cite, code, del, dfn, em, img, ins,
kbd, q, s, samp, small, strike, strong, sub, sup, tt, var, b, u, i, center, dl, dt, dd, ol, ul, li, fieldset, form,
label, legend, table, caption, tbody, tfoot, thead, tr, th, td, details, figure, figcaption, footer, header, nav,
section, summary, button, input, textarea, select { margin: 0; padding: 0; border: 0; outline: 0; font-size: 100%;
  font: inherit; vertical-align: baseline; }
ol, ul { list-style: none; }
html { font-size: 100%; background: #fff; }
body { font: 100%/1.125 'Lucida Grande', 'Lucida Sans Unicode', Verdana, Helvetica, sans-serif; color: #2a2a2a; }
a, a:link { color: #111; text-decoration: none; border-bottom: 1px solid; }
a:visited { color: #666; border-bottom: 1px dashed; }
a:hover { color: #999; }
a:focus, button:focus { outline: 1px dotted; }
h1, h2, h3, h4, h5, h6, .heading { font-family: Georgia, serif; font-weight: 400; word-wrap: break-word; }
h1 { font-size: 2.143em; } h2 { font-size: 1.714em; } h3 { font-size: 1.286em; } h4 { font-size: 1.143em; }
h2 { display: inline; }
em, cite, i { font-style: oblique; }
strong, b { font-weight: 700; }
small, sub, sup { font-size: .8em; } sup { vertical-align: super; } sub { vertical-align: sub; }
hr { border: 0; border-top: 3px double #888; margin: 1.286em auto; width: 90%; }
pre, code, kbd, tt, samp, .datetime { font-family: Monaco, Consolas, monospace; }
table { width: 100%; background: #ddd; border-collapse: collapse; margin: .643em 0; }
th, td { padding: .25em; text-align: left; } tr:hover { background: #eee; }
legend, caption { font-size: 0; opacity: 0; }
fieldset, form dl { border: 2px solid #f3efec; background: #ddd; box-shadow: inset 0 0 5px #999; padding: .643em;
  margin: .643em; }
form { clear: right; } form dt, form dd { float: left; padding: .25em; } form dt { clear: left; width: 20%; } form dd { width: 70%; }
form dl { overflow: hidden; }
label { margin-right: .375em; }
input, textarea, select { width: 100%; border: 1px solid #bbb; background: #fff; box-shadow: inset 0 1px 2px #ccc;
  box-sizing: border-box; padding: .15em .375em; color: #000; }
textarea { min-height: 12em; font-size: 1em; line-height: 1.286; }
button, input[type='submit'], .actions a, .actions a:link, .actions input[type='submit'] { background: #eee;
  background-image: linear-gradient(#fff 2%, #ddd 95%, #bbb 100%); border: 1px solid #bbb; border-bottom-color: #aaa;
  border-radius: .25em; box-sizing: content-box; color: #444; cursor: pointer; display: inline-block; height: 1.286em;
  line-height: 1.286; padding: .25em .75em; white-space: nowrap; width: auto; }
.actions a:visited { color: #444; }
.landmark, .landmark a { font-size: 0; opacity: 0; height: 0; line-height: 0; margin: 0; clear: none; }
.hidden { display: none; }
.clear { clear: both; }
.group:after { content: ''; display: table; clear: both; }
.module { float: left; width: 100%; }
.commas li { display: inline; } .commas li:after { content: ', '; } .commas li:last-child:after { content: none; }
.footnote { float: right; font-size: .875em; }
.warning strong, .warnings { font-weight: 700; }
.collapsed:after { content: ' \\2193'; } .expanded:after { content: ' \\2191'; }
.icon { width: 100px; height: 100px; float: left; }
.current { color: #900; }
.notice, .caution, .flash.error { background: #d1e1ef; border: 1px solid #c2d2df; border-radius: .25em;
  margin: .643em auto; padding: .75em; }
.caution, .flash.error { background: #efd1d1; border-color: #cc9a9a; }
#admin-banner { background: #fafad2; border-bottom: 1px solid #cc9; padding: .643em; }

#skiplinks { position: absolute; } #skiplinks a { font-size: 0; opacity: 0; }
#skiplinks a:focus { font-size: 1rem; opacity: 1; background: #fff; }
#header { position: relative; background: #fff; font-size: .875em; }
#header h1 { padding: .45em .75rem; color: #900; font-size: 1.714em; } #header h1 a { color: #900; border: 0; }
#header .primary { background: #900; padding: .2em .5rem; box-shadow: inset 0 -6px 10px rgb(0 0 0 / .35); }
#header .primary li { display: inline-block; padding: .35em .6em; } #header .primary a { color: #fff; border: 0;
  background: none; padding: 0; }
#header .search { float: right; } #header fieldset { background: none; border: 0; box-shadow: none; margin: 0;
  padding: 0; } #header .search input { width: 9em; display: inline-block; }
#header .search .button { width: auto; padding: 0 .5em; }
#login, #greeting { position: absolute; top: .8em; right: .75rem; z-index: 20; }
#greeting .user > li { display: inline-block; margin-left: .6em; } #greeting .menu, #small_login { display: none; }
#outer { min-height: 100vh; }
#inner { padding: 0 1em; }
#main { font-size: .875em; line-height: 1.286; padding: 1em 0 2em; max-width: 72em; margin: auto; }
#dashboard { float: left; width: 12em; padding: 1em 0; font-size: .875em; }
#footer { background: #900; color: #fff; clear: both; font-size: .8125em; padding: .75em 1em; }
#footer .module { width: auto; margin-right: 3em; } #footer a { color: #fff; background: none; border: 0; padding: 0; }
#footer .navigation:after { content: ''; display: table; clear: both; }
#main p { margin: .643em 0; }
#main ul.navigation, #feedback > .actions, #main > ul.actions { text-align: right; line-height: 2; }
#main ul.navigation > li, #feedback > .actions > li, ol.pagination li { display: inline-block; margin: .15em .1em; }
#main ul.navigation > li.hidden { display: none; }
#main li form { display: inline; }
#main .secondary { position: absolute; z-index: 54; background: #fff; border: 1px solid #bbb; padding: .5em;
  text-align: left; box-shadow: 1px 1px 3px #888; }
#main .download .secondary { z-index: 53; }
dl.meta { border: 1px solid #ddd; padding: 1em; margin: .643em 0; position: relative; }
dl.meta > dt { float: left; clear: left; width: 22%; padding: .1em .25em; font-weight: 700; }
dl.meta > dd { margin-left: 24%; padding: .1em .25em; }
dl.stats dt, dl.stats dd { display: inline; } dl.stats dd { margin-right: .6em; }
a.tag, a.tag:link { border-bottom: 1px dotted; }
#work-skin { overflow-y: hidden; }
#workskin { position: relative; overflow-x: auto; overflow-y: hidden; max-width: 72em; font-size: 1.08em; margin: auto; }
.preface { margin: 1.5em 0; padding: 0 1.5em; } .preface h2.title, .preface h3.byline { display: block; text-align: center; }
.preface h3.title { text-align: center; } .chapter.preface { margin: 1em 0; padding: 0 1em; }
.preface .module { margin: 1em 0; } .preface .module .heading { border-bottom: 1px solid; font-weight: 700; }
.userstuff { line-height: 1.5; clear: both; } #main .userstuff p { margin: 1.286em auto; line-height: 1.5; }
.preface blockquote.userstuff { margin: 0 1.5em; } #chapters .userstuff { box-sizing: border-box; font-family: Georgia, serif; padding: 0 1em; }
.userstuff blockquote { margin: 1em 2.5em; } .userstuff ul { list-style: disc; margin: 1em 2.5em; }
.userstuff ol { list-style: decimal; margin: 1em 2.5em; } .userstuff dd { margin-left: 2em; }
.userstuff h2, .userstuff h3, .userstuff h4 { display: block; margin: 1em 0; } .userstuff img { max-width: 100%; }
.userstuff caption { font-size: 1em; opacity: 1; }
#feedback { margin-top: 2em; clear: both; } #kudos { background: #eee; padding: .643em; margin: 1em 0; }
.thread .comment { border: 1px solid #ddd; margin: .643em 0; padding: .5em; }
li.blurb { border: 1px solid #ddd; margin: .643em 0; padding: .643em; clear: both; position: relative; }
.blurb h4, .blurb h5 { padding-right: 6em; } .blurb .datetime { position: absolute; top: .643em; right: .643em; margin: 0; }
.required-tags li { display: inline-block; margin-right: .5em; font-size: .8em; } .required-tags a { border: 0; color: #666; }
.blurb blockquote { margin: .643em 1em; } .blurb dl.stats { text-align: right; } .blurb dl.stats dt:after { content: ' '; }
.home-index .index { list-style: square; margin: .643em 2em; }
#tos_prompt { position: fixed; inset: 0; z-index: 999; background: #fff; padding: 2em; overflow: auto; }
@media (max-width: 42em) {
  #outer { font-size: .875em; } h1, h2, h3 { word-break: break-word; }
  dl.meta > dt { float: none; width: auto; } dl.meta > dd { margin-left: 0; }
  #header .search { float: none; } #dashboard { float: none; width: auto; }
}
`;
