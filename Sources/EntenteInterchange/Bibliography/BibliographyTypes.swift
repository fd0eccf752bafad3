/// What kinds of works are called in each format; CSL's names are those of the model.
enum BibliographyTypes {
  /// BibTeX's and biblatex's entries.
  static let bibtex: [(name: String, type: String)] = [
    ("article", "article-journal"), ("article", "article-magazine"),
    ("article", "article-newspaper"),
    ("book", "book"), ("incollection", "chapter"), ("inbook", "chapter"),
    ("inproceedings", "paper-conference"), ("conference", "paper-conference"),
    ("phdthesis", "thesis"), ("mastersthesis", "thesis"), ("thesis", "thesis"),
    ("techreport", "report"), ("report", "report"), ("manual", "report"),
    ("online", "webpage"), ("electronic", "webpage"), ("www", "webpage"),
    ("dataset", "dataset"), ("unpublished", "manuscript"), ("proceedings", "book"),
    ("mvbook", "book"), ("collection", "book"), ("mvcollection", "book"), ("booklet", "pamphlet"),
    ("inreference", "entry-encyclopedia"), ("periodical", "periodical"), ("patent", "patent"),
    ("legislation", "legislation"), ("jurisdiction", "legal_case"), ("legal", "treaty"),
    ("software", "software"), ("video", "motion_picture"), ("audio", "song"),
    ("review", "review"), ("letter", "personal_communication"), ("misc", "document"),
  ]

  /// RIS's types.
  static let ris: [(name: String, type: String)] = [
    ("JOUR", "article-journal"), ("MGZN", "article-magazine"), ("NEWS", "article-newspaper"),
    ("BOOK", "book"), ("CHAP", "chapter"), ("CPAPER", "paper-conference"), ("CONF", "book"),
    ("THES", "thesis"), ("RPRT", "report"), ("ELEC", "webpage"), ("WEB", "webpage"),
    ("BLOG", "post-weblog"), ("DATA", "dataset"), ("UNPB", "manuscript"), ("MANSCPT", "manuscript"),
    ("ENCYC", "entry-encyclopedia"), ("DICT", "entry-dictionary"), ("PAMP", "pamphlet"),
    ("STAT", "legislation"), ("BILL", "bill"), ("CASE", "legal_case"), ("LEGAL", "treaty"),
    ("HEAR", "hearing"), ("PAT", "patent"), ("MAP", "map"), ("COMP", "software"),
    ("VIDEO", "motion_picture"), ("SOUND", "song"), ("PCOMM", "personal_communication"),
    ("JFULL", "periodical"), ("EJOUR", "article-journal"), ("EDBOOK", "book"), ("EBOOK", "book"),
    ("ECHAP", "chapter"), ("INPR", "article"), ("GOVDOC", "report"), ("GEN", "document"),
  ]

  /// The type for a name; nil for one that is not known.
  static func type(of name: String, in table: [(name: String, type: String)]) -> String? {
    table.first { $0.name.lowercased() == name.lowercased() }?.type
  }

  /// The first name for a type; nil if the format has none.
  static func name(of type: String, in table: [(name: String, type: String)]) -> String? {
    table.first { $0.type == type }?.name
  }
}
