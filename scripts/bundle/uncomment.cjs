// A loader of webpack: the code as it is, without its comments.
const ts = require('typescript');

/** What says whose the code is, or what of it can be left out. */
const KEPT = /\/\*!|@license|@preserve|[@#]__(?:PURE|NO_SIDE_EFFECTS)__/;

/** Comments that follow each other, with the space around them. */
const COMMENTS = /\s*(?:(?:\/\*[\s\S]*?\*\/|\/\/.*)\s*)+/g;

/** The names, texts, patterns and operators of the code: what is between two of them is brackets, words, space and comments. */
function listLeaves(node, leaves = []) {
  const before = leaves.length;
  ts.forEachChild(node, (child) => void listLeaves(child, leaves));
  if (leaves.length === before && node.end > node.pos) leaves.push(node);
  return leaves;
}

/** The end of a line may be what ends a statement, so one stays. */
function clear(comments) {
  if (KEPT.test(comments)) return comments;
  const indentation = /\n([ \t]*).*$/.exec(comments);
  return indentation ? `\n${indentation[1]}` : ' ';
}

function uncomment(source) {
  const file = ts.createSourceFile('package.js', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  let code = '';
  let end = 0;
  for (const leaf of listLeaves(file)) {
    const start = leaf.getStart(file);
    code += source.slice(end, start).replace(COMMENTS, clear) + source.slice(start, leaf.end);
    end = leaf.end;
  }
  return code + source.slice(end).replace(COMMENTS, clear);
}

module.exports = uncomment;
