import EntenteTables
import Foundation
import Testing

/// What Python's `csv` module makes of the sample files.
///
/// Python 3.11: the records, and the FNV-1a hash of their fields, each field followed by byte 1F and
/// each record by byte 1E; empty lines left out. The delimiter of a file with one column is the
/// default.
private let expectations: [(path: String, delimiter: TableDelimiter, count: Int, hash: UInt64)] = [
  ("alliances/alliance_v4.1_by_member.csv", .comma, 1_222, 0x5692_6228_B91E_2501),
  ("alliances/atop5_1a_begun1990on.csv", .comma, 315, 0xC1AB_7B2A_9937_A238),
  ("alliances/atop5_1m_begun1990on.csv", .comma, 922, 0xA8D4_5001_EE26_A103),
  ("arms/TIV-Export-RUS-1950-2021.csv", .comma, 120, 0x156E_593C_5AAB_5129),
  ("arms/sipri_trade_register_china_russia_ukraine.csv", .comma, 1_451, 0x4F66_9CA4_2990_928F),
  ("classics/defence_pacts_2012.edges.csv", .comma, 870, 0xE5E3_BFB8_68DA_841E),
  ("classics/defence_pacts_2012.nodes.csv", .comma, 105, 0x47E1_F77D_17E8_1242),
  ("classics/dolphins.edges.csv", .comma, 160, 0x924F_CB3F_3021_15F1),
  ("classics/dolphins.nodes.csv", .comma, 63, 0x5F81_A258_0104_34C4),
  ("classics/florentine_business.edges.csv", .comma, 16, 0xA220_0C68_9608_AC89),
  ("classics/florentine_business.nodes.csv", .comma, 17, 0xAEB7_46A7_A04A_FD7C),
  ("classics/florentine_marriage.edges.csv", .comma, 21, 0x2620_D104_2D68_9A23),
  ("classics/florentine_marriage.nodes.csv", .comma, 17, 0xAEB7_46A7_A04A_FD7C),
  ("classics/karate.edges.csv", .comma, 79, 0x3005_0353_95C4_9274),
  ("classics/karate.nodes.csv", .comma, 35, 0x1CEB_D97A_0BA4_0C6C),
  ("classics/knoke_information.edges.csv", .comma, 50, 0xA67C_01DE_4E60_9FE9),
  ("classics/knoke_information.nodes.csv", .comma, 11, 0xBD73_9B3E_611B_56C0),
  ("classics/lesmis.edges.csv", .comma, 255, 0xCBB4_0505_F9CA_103B),
  ("classics/lesmis.nodes.csv", .comma, 78, 0x1F0F_F69C_14F4_C23B),
  ("disputes/Inter-StateWarData_v4.0.csv", .comma, 338, 0xE061_5BEC_B601_1042),
  ("disputes/cow_mid_dirdisps_1990on.csv", .comma, 3_063, 0xCC08_1BCE_00B8_19E5),
  ("disputes/td_rivalries.csv", .comma, 198, 0x257B_4696_5A77_80EB),
  ("events/20141124.export.sample.CSV", .tab, 100, 0x34C2_A7CB_50FB_1A17),
  ("events/20191024143000.export.first1000.CSV", .tab, 1_000, 0xC7EE_02BC_66A0_DD0F),
  ("events/icews_2018_sample_first1500.tab", .tab, 1_501, 0xB7A8_12CE_4285_89D5),
  ("events/icews_dyad_quad_2014.csv", .comma, 10_228, 0xF7AF_F885_9E72_43DE),
  ("exercises/mme_v7_2005-2010.csv", .comma, 997, 0x6D60_375E_E1A7_D6B0),
  (
    "formats/csv/expected_testEdgesTableRepeatedWithIds_edges.csv", .comma, 4,
    0x1208_2C8D_F708_3AD7
  ),
  (
    "formats/csv/expected_testEdgesTableWithTimeset_Interval_edges.csv", .comma, 4,
    0x2699_310C_B834_E6FA
  ),
  ("formats/csv/expected_testNodesTableTypesTest_nodes.csv", .comma, 6, 0xEA5B_C8AB_D4EF_9D4F),
  ("formats/csv/expected_testUTF8Chars_nodes.csv", .comma, 3, 0x37FC_0DA8_449F_1D7D),
  ("formats/csv/gephi_adj_list.csv", .semicolon, 4, 0x3A1B_1093_45FA_627C),
  ("formats/csv/gephi_edges_table_dynamic_weights.csv", .comma, 5, 0xA966_5108_7620_B52F),
  ("formats/csv/gephi_edges_table_repeated_with_ids.csv", .comma, 5, 0xFDC7_9EE0_3496_40AC),
  ("formats/csv/gephi_edges_table_types_test.csv", .comma, 3, 0x34EA_6534_E2F9_E333),
  ("formats/csv/gephi_edges_table_with_timeset_intervals.csv", .comma, 6, 0x4C34_ED6C_5B33_C4B4),
  ("formats/csv/gephi_nodes_table_types_test.csv", .comma, 6, 0x9FFE_E23E_5C83_A336),
  ("formats/csv/gephi_test_utf8_chars.csv", .comma, 5, 0x892B_95F6_5659_F000),
  ("identifiers/COW_country_codes.csv", .comma, 244, 0xA465_0834_64FD_0EFF),
  (
    "identifiers/GDELT_1.0_event_Column_Labels_Header_Row_Sep2016.tsv", .comma, 59,
    0xE947_79B9_B690_00B7
  ),
  (
    "identifiers/GDELT_2.0_Events_Column_Labels_Header_Row_Sep2016.csv", .comma, 62,
    0xA4A5_358A_7274_968F
  ),
  ("identifiers/cameoCodeTable.tsv", .tab, 281, 0x6D1B_12B1_9C63_8BE8),
  ("identifiers/countrycode_codelist.csv", .comma, 293, 0x5D8C_ED52_FB29_9B7E),
  ("identifiers/countryname_dict.csv", .comma, 24_726, 0xFE17_F835_5C4F_1468),
  ("identifiers/cow_capitals.csv", .comma, 243, 0xB5A0_5953_A502_1E2D),
  ("identifiers/cow_contdir.csv", .comma, 1_875, 0x6FF4_0046_E191_79ED),
  ("identifiers/cow_nmc_2000on.csv", .comma, 4_459, 0xA94E_29C2_1FFB_BD54),
  ("identifiers/gw_states.csv", .comma, 217, 0xD26E_8BCB_EA42_1D6C),
  ("identifiers/majors2016.csv", .comma, 15, 0x522A_EAE1_705B_AC3F),
  ("identifiers/sipri_names.csv", .comma, 209, 0x3352_5526_06E8_807E),
  ("identifiers/states2016.csv", .comma, 244, 0xF2C6_1CA0_3193_25AC),
  ("igo/cow_igo_shared_memberships_2014.csv", .comma, 18_916, 0x527E_8AA3_3676_636B),
  ("sanctions/GSDB_V4_begin2010on.csv", .comma, 697, 0xC33A_E16A_A838_0DAB),
  ("signed/cow_signed_1946_1949.edges.csv", .comma, 363, 0xE862_B4A6_60EB_64A6),
  ("signed/cow_signed_1962_1965.edges.csv", .comma, 643, 0x4C56_9CE7_5A78_D78D),
  ("signed/cow_signed_1996_1999.edges.csv", .comma, 1_248, 0xC2C4_7F35_9501_B484),
  ("signed/highland_tribes.edges.csv", .comma, 59, 0xCFC9_1681_911F_827B),
  ("signed/powers_2022_student_coded.edges.csv", .comma, 72, 0x8407_12DE_CE07_310B),
  ("signed/slovene_parties_1994.edges.csv", .comma, 46, 0x0049_E62E_8F41_ABB4),
  ("trade/cow_dyadic_trade_2014_7states.csv", .comma, 1_338, 0x1F30_4621_DBF1_3DC1),
  ("votes/unvoting_idealpoints_1990on.csv", .comma, 4_200, 0xEC4E_02A3_3B97_EC8E),
]

private let samples = URL(filePath: #filePath)
  .appending(path: "../../../../shared/data").standardizedFileURL

private let isReadable =
  FileManager.default.fileExists(atPath: samples.path)
  || ProcessInfo.processInfo.environment["CI"] == "true"

@Suite(.enabled(if: isReadable, "the sample files are not here"))
struct SampleFileTests {
  @Test(arguments: expectations.indices)
  func `a sample file reads as in Python`(index: Int) throws {
    let expected = expectations[index]
    var reader = TableReader(header: .none)
    // The prose that the SIPRI files begin with has semicolons too.
    if expected.path.hasPrefix("arms/") {
      reader.delimiter = .comma
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let input = ByteInput.file(samples.appending(path: expected.path).path)
    let summary = try reader.forEachRecord(in: input) { record in
      for field in record {
        for byte in field.bytes {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        hash = (hash ^ 0x1F) &* 0x100_0000_01B3
      }
      hash = (hash ^ 0x1E) &* 0x100_0000_01B3
    }
    #expect(summary.recordCount == expected.count)
    #expect(hash == expected.hash)
    #expect(summary.layout.delimiter == expected.delimiter)
  }

  // Counts from `arms/facts.json` and `arms/SOURCES.md`.
  @Test func `the SIPRI register is read after its preface without stray separators`() throws {
    var reader = TableReader()
    reader.preface = .untilLine(startingWith: "SIPRI AT Database ID")
    reader.lineSuffix = UInt8(ascii: ";")
    let path = samples.appending(path: "arms/sipri_trade_register_china_russia_ukraine.csv").path
    let table = try reader.read(.file(path))
    #expect(table.layout.preface.count == 11)
    #expect(table.layout.delimiter == .comma)
    #expect(table.header?.names.count == 17)
    #expect(table.header?.names.last == "Local production")
    #expect(table.records.count == 1_439)
    #expect(table.problems.isEmpty)
    let last = Set(table.records.compactMap { $0.field(named: "Local production")?.text })
    #expect(last.isSubset(of: ["", "No", "Yes"]))
  }

  // Counts from `disputes/SOURCES.md`, `events/facts.json` and `sanctions/facts.json`.
  @Test(arguments: [
    ("disputes/Inter-StateWarData_v4.0.csv", 337),
    ("events/icews_2018_sample_first1500.tab", 1_500),
    ("sanctions/GSDB_V4_begin2010on.csv", 696),
    ("exercises/mme_v7_2005-2010.csv", 996),
    ("alliances/alliance_v4.1_by_member.csv", 1_221),
  ])
  func `a data set has the rows that its facts state`(path: String, count: Int) throws {
    let table = try TableReader(header: .detect).read(.file(samples.appending(path: path).path))
    #expect(table.header != nil)
    #expect(table.records.count == count)
    #expect(!table.problems.contains { $0.code == .raggedRow })
  }

  @Test func `a gzip file among the samples inflates to Pajek text`() throws {
    let input = ByteInput.file(samples.appending(path: "events/gulfLMonths.net.gz").path)
    let bytes = try input.contents(limit: 1 << 24)
    #expect(String(decoding: bytes, as: UTF8.self).contains("*vertices"))
    // Counted by `zcat | wc -c`.
    #expect(bytes.count == 1_142_126)
  }
}
