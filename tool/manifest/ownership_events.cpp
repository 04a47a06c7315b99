// Events and keys. An event is known by topic, routing key and message type; the most special declaration that fits
// decides.
#include "manifest/names.h"
#include "manifest/ownership_index.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot {

using Standing = Answer::Standing;
using Role = Answer::Role;

void Ownership::Index::addEvents(const Entity &E) {
  for (const Event &Ev : E.Events) {
    unsigned Id = Events.size();
    Events.push_back({&E, &Ev});
    std::string Type = unqualified(Ev.Type).str();
    if (!Ev.Name.empty()) Words.add(Ev.Name, GlobStyle::Name, Id);
    if (!Ev.Topic.empty() && Type.empty()) Topics.add(Ev.Topic, GlobStyle::Name, Id);
    if (!Ev.Topic.empty() && !Type.empty()) {
      TypedTopics[Ev.Topic].All.push_back(Id);
      TypedTopics[Ev.Topic].Types.add(Type, GlobStyle::Name, Id);
    }
    if (!Type.empty()) Types.add(Type, GlobStyle::Name, Id);
  }
}

Answer Ownership::Index::event(const Question &Q) const {
  Answer A;
  const llvm::StringRef Topic = Q.What.Name, Key = Q.What.Key, Type = unqualified(Q.What.Type);
  const bool TopicKnown = !Topic.empty() && !hasHole(Topic);
  NameIndex::Found Found;
  auto take = [&](NameIndex::Found F) {
    if (Found.Which.empty()) Found = std::move(F);
  };
  auto At = TypedTopics.find(Topic);
  const MessageTypes *Here = At == TypedTopics.end() ? nullptr : &At->second;
  // 1. this type on this topic; 2. the topic; 3. the routing key; 4. the message type.
  if (!Type.empty() && Here) take(Here->Types.find(Type));
  if (!Topic.empty()) take(Topics.find(Topic));
  if (!Topic.empty()) take(Words.find(Topic));
  if (!Key.empty()) take(Words.find(Key));
  if (!Key.empty()) take(Topics.find(Key)); // AMQP: a queue behind the default exchange, a subject used as key
  if (!Type.empty()) take(Words.find(Type));
  if (!Type.empty() || TopicKnown) {
    // `{type: T}` everywhere, `{topic: x, type: T}` where the topic is not known, and a name that is a type itself.
    NameIndex::Found F = Types.find(Type.empty() ? unqualified(Topic) : Type);
    llvm::erase_if(F.Which, [&](unsigned Id) {
      return !Type.empty() && TopicKnown && Topic != Type && !Events[Id].Entry->Topic.empty();
    });
    take(std::move(F));
  }

  auto as = [&](unsigned Id) {
    Role R = roleIn(*Events[Id].Of, Q.Service);
    if (R != Role::Stranger) return R;
    auto relays = [&](const Event &E) {
      return llvm::any_of(E.Relays, [&](const Spelled &S) { return S.Text == Q.Service; });
    };
    return relays(*Events[Id].Entry) ? Role::Relay : Role::Stranger;
  };
  // Several types share the topic and this one's is not known: the service's own, if it has one there.
  if (Found.Which.empty() && Type.empty() && Here) {
    const unsigned *Own = llvm::find_if(Here->All, [&](unsigned Id) { return as(Id) != Role::Stranger; });
    if (Own != Here->All.end()) {
      Found.Which = {*Own};
    } else {
      for (unsigned Id : Here->All)
        candidate(A, *Events[Id].Of, Events[Id].Entry->Topic + " " + Events[Id].Entry->Type);
      A.Is = Standing::Unknown;
      return A;
    }
  }
  if (Found.Which.empty()) {
    if (Topic.empty() && Type.empty()) { // a routing key alone names nothing: it belongs to an exchange
      A.Is = Standing::Unknown;
    } else if (hasHole(Topic)) {
      Ids Possible = Words.possible(Topic);
      llvm::append_range(Possible, Topics.possible(Topic));
      llvm::sort(Possible);
      for (unsigned Id : Possible) candidate(A, *Events[Id].Of, Events[Id].Entry->Name + Events[Id].Entry->Topic);
      if (!A.Candidates.empty()) A.Is = Standing::Unknown;
    }
    return A;
  }
  const unsigned *Best = llvm::min_element(Found.Which, [&](unsigned X, unsigned Y) { return as(X) < as(Y); });
  const EventClaim &C = Events[*Best];
  A.Is = Standing::Owned;
  A.Of = C.Of;
  A.Owner = ownerOf(*C.Of);
  A.EventEntry = C.Entry;
  A.As = as(*Best);
  A.Wildcard = Found.Wildcard;
  return A;
}

bool Ownership::isMessage(llvm::StringRef Topic, llvm::StringRef Type) const {
  auto At = I->TypedTopics.find(Topic);
  return At != I->TypedTopics.end() && (Type.empty() || !At->second.Types.find(unqualified(Type)).Which.empty());
}

Answer Ownership::Index::key(const Question &Q) const {
  Answer A;
  NameIndex::Found Found = KeyNames.find(Q.What.Name);
  if (Found.Which.empty()) {
    if (Q.What.Name.empty() || hasHole(Q.What.Name)) {
      for (unsigned Id : KeyNames.possible(Q.What.Name.empty() ? llvm::StringRef(Hole) : llvm::StringRef(Q.What.Name)))
        candidate(A, *Keys[Id].Of, Keys[Id].Of->Name);
      if (!A.Candidates.empty() || Q.What.Name.empty()) A.Is = Standing::Unknown;
    }
    return A;
  }
  const unsigned *Best = llvm::min_element(Found.Which, [&](unsigned X, unsigned Y) {
    return roleIn(*Keys[X].Of, Q.Service) < roleIn(*Keys[Y].Of, Q.Service);
  });
  A.Is = Standing::Owned;
  A.Of = Keys[*Best].Of;
  A.Owner = ownerOf(*A.Of);
  A.As = roleIn(*A.Of, Q.Service);
  A.Wildcard = Found.Wildcard;
  return A;
}

} // namespace ssot
