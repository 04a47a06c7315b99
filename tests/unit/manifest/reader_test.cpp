// Files, folders, includes and roots; what the fixtures with one file cannot show.
#include "manifest/file_map.h"
#include "manifest/ownership.h"
#include "manifest_text.h"
#include <chrono>
#include <gmock/gmock.h>

using namespace ssot;
using testing::ElementsAre;

TEST(ManifestReader, EachTeamKeepsItsPartBesideItsCode) {
  Folder F;
  std::string Top = F.write("ownership.yaml", "version: 1\ninclude: [services/*/ownership.yaml]\n");
  F.write("services/order/ownership.yaml",
          "version: 1\nservices:\n  order: {paths: [src/**], interface: [../../api/*.h]}\n");
  F.write("services/customer/ownership.yaml", "version: 1\nservices:\n  customer: {paths: ['**']}\n");
  F.write("services/customer/deep/ownership.yaml", "broken: [");
  ManifestResult R = readManifest({{Top}, "2026-06-01", ""});
  EXPECT_EQ(said(R), "");
  EXPECT_EQ(R.Root, F.Path.str());
  EXPECT_THAT(R.Files,
              ElementsAre("ownership.yaml", "services/customer/ownership.yaml", "services/order/ownership.yaml"));
  FileMap Map(R.M);
  EXPECT_EQ(Map.serviceOf("services/order/src/a.cpp")->Name, "order");
  EXPECT_EQ(Map.serviceOf("services/customer/x/y.cpp")->Name, "customer");
  EXPECT_EQ(Map.serviceOf("services/order/test/a.cpp"), nullptr);
  EXPECT_EQ(Map.interfaceOf("api/order.h")->Name, "order");
}

TEST(ManifestReader, AFolderGivesAllItsYaml) {
  Folder F;
  F.write("owners/a.yaml", "version: 1\nservices:\n  order: {paths: [src/**]}\n");
  F.write("owners/b.yaml", "version: 1\nentities:\n  Order: {owner: order}\n");
  F.write("owners/c.txt", "not: [read");
  ManifestResult R = readManifest({{(F.Path + "/owners").str()}, "2026-06-01", ""});
  EXPECT_EQ(said(R), "");
  EXPECT_THAT(R.Files, ElementsAre("a.yaml", "b.yaml"));
}

TEST(ManifestReader, RootMovesTheGlobsAndTheProject) {
  Folder F;
  std::string M =
      F.write("config/ownership.yaml", "version: 1\nroot: ..\nservices:\n  order: {paths: [services/order]}\n");
  ManifestResult R = readManifest({{M}, "2026-06-01", ""});
  EXPECT_EQ(said(R), "");
  EXPECT_EQ(R.Root, F.Path.str());
  EXPECT_THAT(R.Files, ElementsAre("config/ownership.yaml"));
  EXPECT_EQ(FileMap(R.M).serviceOf("services/order/a.cpp")->Name, "order");
}

TEST(ManifestReader, AFileNamedTwiceIsReadOnce) {
  Folder F;
  std::string M = F.write("ownership.yaml", "version: 1\nservices:\n  order: {paths: [services/order/**]}\n");
  EXPECT_EQ(said(readManifest({{M, M, F.Path.str().str()}, "2026-06-01", ""})), "");
}

TEST(ManifestReader, FilesThatAreNotThere) {
  EXPECT_EQ(said(readManifest({{"/nowhere/ownership.yaml"}, "2026-06-01", ""})),
            "ownership.yaml: error: cannot be read: No such file or directory\n    help: check the name given to "
            "--manifest\n");
  EXPECT_THAT(said(readManifest({{}, "2026-06-01", ""})), testing::HasSubstr("no manifest given"));
  Folder F;
  EXPECT_THAT(said(readManifest({{F.Path.str().str()}, "2026-06-01", ""})), testing::HasSubstr("no *.yaml file"));
}

TEST(ManifestReader, DeclarationsKnowTheirPlaces) {
  ManifestResult R = readText("version: 1\nservices:\n  order:\n    paths: [a/**]\nentities:\n  Order:\n    owner: "
                              "order\n    tables:\n      - orders\n");
  EXPECT_EQ(said(R), "");
  EXPECT_EQ(R.M.Services[0].Where, (Location{"ownership.yaml", 3, 3}));
  EXPECT_EQ(R.M.Services[0].Paths[0].Where, (Location{"ownership.yaml", 4, 13}));
  EXPECT_EQ(R.M.Entities[0].Tables[0].Where, (Location{"ownership.yaml", 9, 9}));
}

TEST(ManifestReader, AliasesThatGrowDoNotExplode) {
  std::string Bomb = "version: 1\nsystem: &a x\nexclude: &l0 [a, a]\nservices:\n  s:\n    paths: &l1 [*l0, *l0, *l0, "
                     "*l0]\n    interface: &l2 [*l1, *l1]\n";
  EXPECT_FALSE(readText(Bomb).ok());
  EXPECT_FALSE(readText("version: 1\nservices: &s {a: *s}\n").ok());
  EXPECT_FALSE(readText(std::string(100000, '[')).ok());
}

TEST(FileMap, TheLongerPathWinsAndTestsAreExcluded) {
  ManifestResult R = readText(
      "version: 1\nservices:\n  order: {paths: [services/**], targets: [orderd], schema: [services/db/**/*.sql]}\n"
      "  customer: {paths: [services/customer/**]}\nexclude: ['**/test/**']\n");
  EXPECT_EQ(said(R), "");
  FileMap Map(R.M);
  EXPECT_EQ(Map.serviceOf("services/customer/a.cpp")->Name, "customer");
  EXPECT_EQ(Map.serviceOf("services/customers/a.cpp")->Name, "order");
  EXPECT_EQ(Map.serviceOf("libs/a.cpp"), nullptr);
  EXPECT_TRUE(Map.isExcluded("services/customer/test/a.cpp"));
  EXPECT_FALSE(Map.isExcluded("services/customer/a.cpp"));
  EXPECT_EQ(Map.serviceOfTarget("orderd")->Name, "order");
  EXPECT_EQ(Map.serviceOfTarget("otherd"), nullptr);
  EXPECT_EQ(Map.schemaOf("services/db/2024/1.sql")->Name, "order");
}

TEST(ManifestSize, TenThousandEntitiesLoadInWellUnderASecond) {
  std::string Text = "version: 1\nservices:\n";
  llvm::raw_string_ostream OS(Text);
  for (int I = 0; I < 1000; ++I)
    OS << "  s" << I << ": {team: t, paths: [services/s" << I << "/**], database: db" << I << "}\n";
  OS << "entities:\n";
  for (int I = 0; I < 10000; ++I)
    OS << "  E" << I << ":\n    owner: s" << I % 1000 << "\n    tables: [t" << I << ", t" << I
       << "_notes]\n    events: [{topic: e" << I << "}]\n    keys: [\"e" << I << ":*\"]\n";
  // CPU time: the machine may be busy with other things.
  std::clock_t Begin = std::clock();
  ManifestResult R = readText(Text);
  Ownership O(R.M);
  FileMap Map(R.M);
  double Load = double(std::clock() - Begin) / CLOCKS_PER_SEC;
  EXPECT_EQ(said(R), "");
  EXPECT_LT(Load, 1.0);
  RecordProperty("load_ms", int(Load * 1000));
  Begin = std::clock();
  for (int I = 0; I < 100000; ++I) {
    Resource What{ResourceKind::Key, "e" + std::to_string(I % 10000) + ":7", "", "", ""};
    ASSERT_EQ(O.ask({"s1", Operation::Upsert, What}).Is, Answer::Standing::Owned);
    ASSERT_NE(Map.serviceOf("services/s" + std::to_string(I % 1000) + "/src/a.cpp"), nullptr);
  }
  double Ask = double(std::clock() - Begin) / CLOCKS_PER_SEC;
  EXPECT_LT(Ask, 2.0);
  RecordProperty("ask_ms", int(Ask * 1000));
}
