import EntenteInterchange
import EntenteModel
import Foundation
import OrderedCollections
import Testing

/// Small samples of our own making, in the shapes of the data sets.
@Suite struct KindImportTests {
  @Test func `a trade register keeps marks of uncertainty with their fields`() throws {
    let files = try SampleFiles()
    let text = """
      Deals with deliveries made for the year range '2000' to '2005';
      Data generated: 3 Mar 2021 10:00:00 AM;
      SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production;
      11,Russia,China,Kite-1,glider,Aircraft,1999,Yes,10,,2000,,New,2,2,20,No;
      11,Russia,China,Kite-1,glider,Aircraft,1999,Yes,5,Yes,2001,Yes,New,2,2,10.5,No;
      12,unknown supplier(s),Viet Nam,Tub-2,boat,Ships,,,1,,2002,,Second hand,1,1,0.4,Yes;
      13,Russia,China,Kite-9,glider,Aircraft,long ago,,1,,2003,,New,1,1,1,No;
      14,Russia
      """
    let imported = try SIPRIRegister.read([try files.file("r.csv", text + "\n")])
    let deal = try #require(imported.relation("sipri-11"))
    #expect(deal.actors(as: "supplier") == ["russia"])
    #expect(deal.dates["ordered"]?.used?.description == "1999?")
    #expect(deal.dates["delivered"]?.used?.description == "{2000,2001?}")
    #expect(deal.number("tiv") == 30.5)
    #expect(deal.attributes["units"]?.used?.text() == "~15")
    #expect(deal.attributes["tiv"]?.used(at: "2001-06-01")?.number == 10.5)
    #expect(deal.evidence.map { $0.locators[0].value } == ["r.csv:4", "r.csv:5"])
    #expect(imported.relation("sipri-12")?.actors(as: "recipient") == ["vietnam"])
    #expect(imported.report.unresolved.map(\.text) == ["unknown supplier(s)"])
    #expect(imported.report.refusals.map(\.place.line) == [7, 8])
    #expect(imported.report.refusals[0].reason.contains("long ago"))
    let source = imported.model.sources["sipri-arms-transfers"]
    #expect(source?.coverage == "2000/2005")
    #expect(source?.issued == "2021-03-03")
    #expect(source?.isRedistributable == false)
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `the register of before is read in Latin-1, with unnamed columns for marks`() throws {
    let files = try SampleFiles()
    let text = """
      Transfers of major weapons: Deals with deliveries made from 1990 to 1995
      Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons
      Côte d'Ivoire,France,1990,?,4,,Canoë,boat,4,?,1991; 1992,New,for navy,1,4,4
      """
    let latin = try #require(text.data(using: .isoLatin1))
    let imported = try SIPRIRegister.read([try files.file("old.csv", latin)])
    let deal = try #require(imported.model.relations.values.first)
    #expect(deal.actors(as: "recipient") == ["cote-divoire"])
    #expect(deal.label.wording(in: "en") == "Canoë")
    #expect(deal.dates["ordered"]?.used?.description == "1990?")
    #expect(deal.dates["delivered"]?.used?.description == "{1991,1992}")
    #expect(deal.attributes["units"]?.used?.text() == "~4")
    #expect(deal.attributes["units-ordered"]?.used?.text() == "4")
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `an alliance has phases, pledges and ends that are to come or not known`() throws {
    let files = try SampleFiles()
    let text = """
      atopid,cow4id,member,yrent,moent,dayent,yrexit,moexit,dayexit,asymm,defense,offense,neutral,nonagg,consul
      4810,,365,1996,4,26,2001,6,15,1,0,0,0,1,0
      4810,,365,2001,6,15,0,0,0,1,0,0,0,1,1
      4810,,710,1996,4,26,0,0,0,1,0,0,0,1,0
      4811,77,365,1985,0,0,1990,2,0,0,1,0,0,0,-9
      4811,77,265,1985,0,0,1990,2,0,0,1,0,0,0,0
      4812,,365,1996,2,31,0,0,0,0,1,0,0,0,0
      4813,,365,1997,1,1,-9,-9,-9,0,1,0,0,0,0
      4813,,710,1997,1,1,-9,-9,-9,0,1,0,0,0,0
      4814,,365,1990,11,9,0,0,0,0,1,0,0,0,0
      4814,,260,1990,11,9,0,0,0,0,1,0,0,0,0
      """
    let imported = try ATOPMembers.read([try files.file("m.csv", text)])
    let pact = try #require(imported.relation("atop-4810"))
    #expect(pact.type == "nonaggression-pact")
    #expect(pact.actors(as: "party") == ["russia", "russia", "china"])
    #expect(pact.participants[0].when?.used == "1996-04-26/2001-06-14")
    #expect(pact.participants[1].when?.used == "2001-06-15/..")
    #expect(pact.when?.used == "1996-04-26/..")
    let lost = try #require(imported.relation("atop-4813"))
    #expect(lost.when?.used == "1997-01-01/")
    #expect(lost.participants.map { $0.when?.used } == ["1997-01-01/", "1997-01-01/"])
    // The code of a member changes hands while the alliance goes on.
    let heir = try #require(imported.relation("atop-4814"))
    #expect(heir.actors(as: "party") == ["soviet-union", "russia", "germany"])
    #expect(
      heir.participants.map { $0.when?.used } == [
        "1990-11-09/1991-12-25", "1991-12-26/..", "1990-11-09/..",
      ]
    )
    #expect(heir.allowances.isEmpty)
    #expect(pact.tags == ["asymmetric"])
    let old = try #require(imported.relation("atop-4811"))
    #expect(old.type == "alliance")
    #expect(old.actors(as: "party") == ["soviet-union", "east-germany"])
    #expect(old.when?.used == "1985/1990-02")
    #expect(old.ids.map(\.value) == ["4811", "77"])
    #expect(imported.report.refusals.map(\.place.line) == [7])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `an exercise is one relation, with dates as far as they are known`() throws {
    let files = try SampleFiles()
    let text = """
      MMEID,Ex_Name,Series_Name,Location,lat,lon,StartDate,EndDate,CPX,Air,Land,Sea,StateA,StateB,StateC
      mme1,Calm Lake,Calm,Somewhere,1.5,2.5,8/18/05,8/25/05,0,1,1,0,China,Russia,-9
      mme2,-9,,,,,2007-09-xx,2007-xx-xx,0,0,0,1,France,France,Japan
      mme3,x,,,,,13/40/05,8/25/05,0,0,0,0,China,Russia,
      """
    let imported = try ExerciseRows.read([try files.file("e.csv", text)])
    let first = try #require(imported.relation("mme1"))
    #expect(first.when?.used == "2005-08-18/2005-08-25")
    #expect(first.actors(as: "participant") == ["china", "russia"])
    let second = try #require(imported.relation("mme2"))
    #expect(second.label.isEmpty)
    #expect(second.when?.used == "2007-09/2007")
    #expect(second.actors(as: "participant") == ["france", "japan"])
    #expect(imported.report.refusals.map(\.place.line) == [4])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `a cell of sanctions holds many names, some with commas`() throws {
    let files = try SampleFiles()
    let text = """
      case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,financial,travel,other,objective,success
      1,"Korea, North, China, Hong Kong","United States, Gambia, The",2010,2023,1,"exp_part,imp_compl",0,0,1,0,0,"democracy,war","ongoing,failed"
      2,Russia,Ruritania,1985,1989,0,,1,0,0,0,0,other,success_total
      3,Russia,EU,2015,2012,0,,1,0,0,0,0,other,failed
      """
    let imported = try SanctionCases.read([try files.file("s.csv", text)])
    let first = try #require(imported.relation("gsdb-1"))
    #expect(first.actors(as: "target") == ["north-korea", "china", "hong-kong"])
    #expect(first.actors(as: "sender") == ["united-states", "gambia"])
    #expect(first.when?.used == "2010/..")
    let second = try #require(imported.relation("gsdb-2"))
    #expect(second.actors(as: "target") == ["soviet-union"])
    #expect(second.actors(as: "sender") == ["ruritania"])
    #expect(second.when?.used == "1985/1989")
    #expect(imported.report.unresolved.map(\.text) == ["Ruritania"])
    #expect(imported.report.refusals.map(\.place.line) == [4])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `a dispute has two sides with their years`() throws {
    let files = try SampleFiles()
    let text = """
      dispnum,ccode1,ccode2,year,sidea1,sidea2,fatality1,fatality2,hiact1,hiact2,hostlev1,hostlev2,orig1,orig2
      7,2,345,1991,1,0,0,-9,7,0,3,1,1,1
      7,345,2,1991,0,1,-9,0,0,7,1,3,1,1
      7,2,345,1993,1,0,1,0,14,0,4,1,1,1
      8,2,20,1993,1,1,0,0,0,0,1,1,1,1
      """
    let imported = try DisputeDyads.read([try files.file("d.csv", text)])
    let dispute = try #require(imported.relation("mid-7"))
    #expect(dispute.actors(as: "side-a") == ["united-states"])
    #expect(dispute.number("hostility-level") == 4)
    #expect(dispute.intensity?.used == 0.8)
    #expect(dispute.when?.used == "1991/1993")
    #expect(imported.report.refusals.map(\.place.line) == [5])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `flows of nothing and unknown flows are no relations`() throws {
    let files = try SampleFiles()
    let file = try files.file(
      "t.csv",
      "ccode1,ccode2,flow1,flow2\n2,20,5.5,0\n2,710,,-9\n2,2,1,1\n"
    )
    #expect(throws: ImportError.self) { try DyadTable.readTrade([file]) }
    let imported = try DyadTable.readTrade([file], year: 2014)
    let flow = try #require(imported.model.relations.values.first)
    #expect(flow.actors(as: "exporter") == ["canada"])
    #expect(flow.actors(as: "importer") == ["united-states"])
    #expect(flow.attributes["value"]?.used?.text() == "5.5 USD-million")
    #expect(imported.model.relations.count == 1)
    #expect(imported.report.passedOver.map(\.count) == [1, 2])
    #expect(imported.report.refusals.map(\.place.line) == [4])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `ideal points become observations and agreement`() throws {
    let files = try SampleFiles()
    let text = """
      Year,CountryAbb,CountryName,idealpoint,PctAgreeUS,PctAgreeRUSSIA
      1990,RUS,Russia,-1.5,0.2,1
      2000,CHN,China,-1,0.25,0.75
      2000,CHN,China,-1,1.25,0.75
      """
    let imported = try AssemblyVotes.read([try files.file("v.csv", text)])
    #expect(
      imported.model.relations.keys.map(\.rawValue) == [
        "agreement-soviet-union-united-states-1990", "agreement-china-united-states-2000",
        "agreement-china-russia-2000",
      ]
    )
    #expect(imported.model.observations.count == 2)
    #expect(imported.report.refusals.map(\.place.line) == [4])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `files of other kinds, empty and broken ones give plain errors`() throws {
    let files = try SampleFiles()
    let other = try files.file("o.csv", "a,b,c\n1,2,3\n")
    let empty = try files.file("e.csv", "")
    let binary = try files.file("b.csv", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 * 7) }))
    let broken = try files.file("z.gz", Data([0x1F, 0x8B, 8, 0, 1, 2, 3]))
    let missing = files.folder.appending(path: "none.csv").path
    for read in [
      { try SIPRIRegister.read([$0]) }, { try ATOPMembers.read([$0]) },
      { try ExerciseRows.read([$0]) }, { try SanctionCases.read([$0]) },
      { try DisputeDyads.read([$0]) }, { try DyadTable.readMemberships([$0]) },
      { try AssemblyVotes.read([$0]) },
    ] as [(String) throws -> ImportedModel] {
      for (file, codes) in [
        (other, [.wrongKind]), (empty, [.empty, .wrongKind]), (binary, [.wrongKind, .empty]),
        (broken, [.unreadable]), (missing, [.unreadable]),
      ] as [(String, [ImportError.Code])] {
        let error = #expect(throws: ImportError.self) { _ = try read(file) }
        #expect(
          error.map { codes.contains($0.code) } ?? false,
          "\(file): \(String(describing: error))"
        )
      }
    }
  }
}
