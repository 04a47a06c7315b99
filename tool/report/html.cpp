// One page without any outside resource: who touches whose data (graph and matrix), and each finding with its path. In
// the matrix a row is a resource and a column a service; without a list of accesses (`check --format html`) only the
// findings are in it. What stays usable in a large system: rows and findings are filtered as one types, paths are
// folded.
#include "report/words.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace ssot {
namespace {

constexpr llvm::StringLiteral Head = R"html(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>ssot-lint</title><style>
:root { color-scheme: light dark; --line: #8884; --bad: #c62828; --good: #2e7d32; --soft: #8882; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
code, td.res, .where { font: 13px ui-monospace, monospace; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; }
thead th { position: sticky; top: 0; background: Canvas; vertical-align: bottom; }
.matrix { overflow: auto; max-height: 80vh; } .matrix td { text-align: center; } .matrix td.res { text-align: left; }
td.own { background: color-mix(in srgb, var(--good) 18%, transparent); } td.bad { background: color-mix(in srgb, var(--bad) 30%, transparent); font-weight: 600; }
.finding { border-left: 4px solid var(--line); padding: .1rem .8rem; margin: 1rem 0; } .error { border-color: var(--bad); } .warning { border-color: #ef6c00; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: .3rem 0; } dt { opacity: .7; } dd { margin: 0; }
ol { margin: .3rem 0; } input { font: inherit; padding: .2rem .5rem; width: 22rem; max-width: 100%; } svg { max-width: 100%; height: auto; }
svg text { font: 12px system-ui, sans-serif; fill: currentColor; } .edge { stroke: #888; fill: none; } .edge.bad { stroke: var(--bad); stroke-width: 2.5; }
</style></head><body>
)html";

constexpr llvm::StringLiteral Tail = R"html(<script>
for (const box of document.querySelectorAll("input[data-of]"))
  box.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/\s+/);
    for (const row of document.querySelectorAll(box.dataset.of))
      row.hidden = !words.every(w => row.textContent.toLowerCase().includes(w));
  });
</script></body></html>
)html";

/// What one service does to one resource.
struct Cell {
  std::set<std::string> Writes, Reads; ///< operations
  bool Bad = false;
};
struct Row {
  std::string Owner, Entity;
  std::map<std::string, Cell> Of; ///< by service
};

/// Everything that the graph and the matrix show.
struct Table {
  std::map<std::string, Row> Rows; ///< by `table:customers`
  std::set<std::string> Services;

  Cell &cell(const Resource &What, const std::string &Service, const std::string &Owner, const std::string &Entity) {
    Row &R = Rows[(kindName(What.Kind) + ":" + (What.Name.empty() ? "(unknown)" : shownName(What))).str()];
    if (!Owner.empty()) R.Owner = Owner, R.Entity = Entity, Services.insert(Owner);
    Services.insert(Service);
    return R.Of[Service];
  }
};

Table tableOf(const Report &R, const std::vector<const Finding *> &Live) {
  Table T;
  if (R.Accesses)
    for (const OwnedAccess &A : *R.Accesses) {
      if (A.What.Service.empty()) continue;
      Cell &C = T.cell(A.What.What, A.What.Service, A.Owner.Service, A.Entity);
      (A.What.Write ? C.Writes : C.Reads).insert(operationName(A.What.Op).str());
    }
  for (const Finding *F : Live) {
    if (!F->What || !F->Op || F->Service.empty()) continue;
    Cell &C = T.cell(*F->What, F->Service, F->Owner.Service, F->Entity);
    (isWrite(*F->Op) ? C.Writes : C.Reads).insert(operationName(*F->Op).str());
    C.Bad |= F->Level != Severity::Note;
  }
  return T;
}

void writeMatrix(const Table &T, llvm::raw_ostream &OS) {
  OS << "<h2>Who touches what</h2>\n<p><input data-of=\".matrix tbody tr\" placeholder=\"filter resources\" "
        "aria-label=\"filter "
        "resources\"> <small>green: the owner; red: a finding; reads in brackets</small></p>\n<div "
        "class=\"matrix\"><table>"
        "<thead><tr><th>resource</th><th>owner</th>";
  for (const std::string &S : T.Services) OS << "<th>" << xml(S) << "</th>";
  OS << "</tr></thead><tbody>\n";
  for (const auto &[Name, R] : T.Rows) {
    OS << "<tr><td class=\"res\">" << xml(Name) << "</td><td class=\"res\">"
       << xml(R.Owner.empty() ? "nobody" : R.Owner);
    if (!R.Entity.empty()) OS << " <small>" << xml(R.Entity) << "</small>";
    OS << "</td>";
    for (const std::string &S : T.Services) {
      auto Found = R.Of.find(S);
      llvm::StringRef Class = Found != R.Of.end() && Found->second.Bad ? "bad" : S == R.Owner ? "own" : "";
      OS << "<td" << (Class.empty() ? "" : (" class=\"" + Class + "\"").str()) << '>';
      if (Found != R.Of.end()) {
        OS << xml(llvm::join(Found->second.Writes, ", "));
        if (!Found->second.Reads.empty())
          OS << (Found->second.Writes.empty() ? "" : " ") << '(' << xml(llvm::join(Found->second.Reads, ", ")) << ')';
      }
      OS << "</td>";
    }
    OS << "</tr>\n";
  }
  OS << "</tbody></table></div>\n";
}

/// Services on a circle, an arrow from each to the owner of what it touches.
void writeGraph(const Table &T, llvm::raw_ostream &OS) {
  struct Arrow {
    unsigned Writes = 0, Bad = 0;
  };
  std::map<std::pair<std::string, std::string>, Arrow> Arrows;
  for (const auto &[Name, R] : T.Rows)
    for (const auto &[Service, C] : R.Of)
      if (!R.Owner.empty() && Service != R.Owner) {
        Arrow &A = Arrows[{Service, R.Owner}];
        A.Writes += !C.Writes.empty();
        A.Bad += C.Bad;
      }
  if (Arrows.empty()) return;
  double Radius = std::max(120.0, double(T.Services.size()) * 14), Width = 2 * Radius + 360, Height = 2 * Radius + 60;
  std::map<std::string, std::pair<double, double>> At;
  double Step = 2 * std::numbers::pi / double(T.Services.size());
  for (const std::string &S : T.Services) {
    double Angle = Step * double(At.size());
    At[S] = {Width / 2 + Radius * std::cos(Angle), Height / 2 + Radius * std::sin(Angle)};
  }
  OS << "<h2>Who depends on whom</h2>\n<p><small>an arrow points to the owner of what is read or written; red: a "
        "finding</small></p>\n"
     << llvm::format("<svg viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" role=\"img\" aria-label=\"graph of services\">",
                     Width, Height, Width)
     << "<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" "
        "orient=\"auto\" "
        "markerUnits=\"userSpaceOnUse\"><path d=\"M0 0L8 4L0 8z\" fill=\"#888\"/></marker></defs>\n";
  for (bool Bad : {false, true}) // red ones on top
    for (const auto &[Ends, A] : Arrows) {
      if ((A.Bad != 0) != Bad) continue;
      auto [X1, Y1] = At[Ends.first];
      auto [X2, Y2] = At[Ends.second];
      OS << llvm::format("<path class=\"edge%s\" marker-end=\"url(#a)\" d=\"M%.0f %.0fQ%.0f %.0f %.0f %.0f\">",
                         Bad ? " bad" : "", X1, Y1, (X1 + X2 + Width / 2) / 3, (Y1 + Y2 + Height / 2) / 3, X2, Y2)
         << "<title>" << xml(Ends.first + " to " + Ends.second) << ": " << A.Writes << " written, " << A.Bad
         << " with findings</title></path>\n";
    }
  for (const auto &[Service, Place] : At) {
    bool Right = Place.first >= Width / 2;
    OS << llvm::format("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"5\" fill=\"currentColor\"/><text x=\"%.0f\" y=\"%.0f\" "
                       "text-anchor=\"%s\">",
                       Place.first, Place.second, Place.first + (Right ? 10 : -10), Place.second + 4,
                       Right ? "start" : "end")
       << xml(Service) << "</text>\n";
  }
  OS << "</svg>\n";
}

void writeOneFinding(const Finding &F, llvm::raw_ostream &OS) {
  OS << "<div class=\"finding " << severityName(F.Level) << "\" id=\"" << xml(F.Fingerprint) << "\"><b>"
     << xml(F.Message) << "</b><div class=\"where\">" << xml(showPlace(F.Where)) << " · " << xml(F.Rule)
     << "</div><dl>";
  for (const auto &[Label, Text] : details(F))
    OS << "<dt>" << xml(Label) << "</dt><dd>" << (Label == "statement" ? "<code>" + xml(Text) + "</code>" : xml(Text))
       << "</dd>";
  OS << "</dl>";
  if (!F.Path.empty()) {
    OS << "<details><summary>path</summary><ol>";
    for (const PathStep &S : F.Path)
      OS << "<li><span class=\"where\">" << xml(showPlace(S.Where)) << "</span> " << xml(S.Function) << ": "
         << xml(showHoles(S.Note)) << "</li>";
    OS << "</ol></details>";
  }
  OS << "</div>\n";
}

} // namespace

void writeHtml(const Report &R, const Style &, llvm::raw_ostream &OS) {
  std::vector<const Finding *> Live = live(R.Findings);
  Table T = tableOf(R, Live);
  OS << Head << "<h1>ssot-lint: " << xml(countLevels(Live)) << "</h1>\n<p>" << R.Seen.Units.Analysed << " of "
     << R.Seen.Units.Total << " translation units analysed; " << R.Seen.Writes.Resolved << " of " << R.Seen.Writes.Total
     << " writes resolved.</p>\n";
  if (!R.Seen.Units.Failed.empty()) {
    OS << "<h2>Not analysed whole</h2><ul>\n";
    for (const auto &F : R.Seen.Units.Failed)
      OS << "<li><span class=\"where\">" << xml(F.File) << "</span>: " << xml(F.Reason) << "</li>\n";
    OS << "</ul>\n";
  }
  if (!T.Services.empty()) {
    writeGraph(T, OS);
    writeMatrix(T, OS);
  }
  if (!Live.empty()) {
    OS << "<h2>Findings</h2>\n<p><input data-of=\".finding\" placeholder=\"filter findings\" aria-label=\"filter "
          "findings\"></p>\n";
    for (const Finding *F : Live) writeOneFinding(*F, OS);
  }
  OS << Tail;
}

} // namespace ssot
