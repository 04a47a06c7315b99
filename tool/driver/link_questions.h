// What linking asked about the manifest, and what it was told. In: program::Services. Out: the same, with every
// question written down; and later whether another manifest gives the same answers, so that it links to the same
// program. Most edits of a manifest do: they move ownership, which is asked when accesses are judged. Refuses to know
// what an answer means.
#ifndef SSOT_DRIVER_LINK_QUESTIONS_H
#define SSOT_DRIVER_LINK_QUESTIONS_H
#include "program/program.h"
#include <mutex>

namespace ssot {

class LinkQuestions {
public:
  /// Answers as Who does, which must outlive the result; so must this. May be asked from several threads.
  program::Services listenTo(const program::Services &Who);
  bool hasSameAnswers(const program::Services &Who) const;

  /// What is there as a value, in one text.
  std::string Given;
  using Answer = std::vector<int>;
  /// By question: a letter for which one, then its arguments.
  std::map<std::string, Answer> Asked;

private:
  Answer ask(const program::Services &Who, std::string Question);
  std::mutex Mutex;
};

} // namespace ssot
#endif
