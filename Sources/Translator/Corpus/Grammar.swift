/// The sentences that there are: a small part of both languages, whose word order really differs.
enum Grammar {
  static var sentences: [SentencePair] {
    Subject.all.flatMap { subject in
      Action.all.flatMap { doing(subject, $0) + wishing(subject, $0) }
        + favourites.flatMap { liking(subject, $0.0, $0.1) }
        + Countable.all.flatMap { having(subject, $0) }
        + moods.flatMap { being(subject, $0.0, $0.1) }
    }
  }

  /// Now, every day, yesterday, tomorrow; not, and whether. Chinese says when before, English behind, and the past is a
  /// word of its own in Chinese, another form of the verb in English.
  private static func doing(_ subject: Subject, _ action: Action) -> [SentencePair] {
    let (who, verb, object) = (subject.chinese, action.verb.chinese, action.object.chinese)
    let (name, base, thing) = (subject.english, action.verb.base, action.object.english)
    let present = action.verb.present(of: subject)
    return [
      SentencePair([who, verb, object], [name, present, thing]),
      SentencePair([who, "不", verb, object], [name, subject.do, "not", base, thing]),
      SentencePair([who, verb, object, "吗"], [subject.do, name, base, thing, "?"]),
      SentencePair(["每天", who, verb, object], [name, present, thing, "every day"]),
      SentencePair(["昨天", who, verb, "了", object], [name, action.verb.past, thing, "yesterday"]),
      SentencePair(["明天", who, "会", verb, object], [name, "will", base, thing, "tomorrow"]),
      SentencePair(["昨天", who, "没", verb, object], [name, "did not", base, thing, "yesterday"]),
      SentencePair(["明天", who, "不 会", verb, object], [name, "will not", base, thing, "tomorrow"]),
    ]
  }

  /// 我 爱 学习: I love to learn.
  private static func wishing(_ subject: Subject, _ action: Action) -> [SentencePair] {
    let doing = [action.verb.chinese, action.object.chinese]
    let toDo = ["to", action.verb.base, action.object.english]
    return feeling(.love, subject, doing, toDo).prefix(1) + feeling(.like, subject, doing, toDo)
      + feeling(.want, subject, doing, toDo)
  }

  private static func liking(_ subject: Subject, _ chinese: String, _ english: String) -> [SentencePair] {
    feeling(.love, subject, [chinese], [english]) + feeling(.like, subject, [chinese], [english])
  }

  private static func feeling(
    _ verb: Verb, _ subject: Subject, _ chinese: [String], _ english: [String]
  ) -> [SentencePair] {
    let (who, name) = (subject.chinese, subject.english)
    return [
      SentencePair([who, verb.chinese] + chinese, [name, verb.present(of: subject)] + english),
      SentencePair([who, "不", verb.chinese] + chinese, [name, subject.do, "not", verb.base] + english),
      SentencePair([who, verb.chinese] + chinese + ["吗"], [subject.do, name, verb.base] + english + ["?"]),
    ]
  }

  private static func having(_ subject: Subject, _ thing: Countable) -> [SentencePair] {
    let (who, have) = ([subject.chinese, Verb.have.chinese], [subject.english, Verb.have.present(of: subject)])
    return [("一", thing.one), ("两", "two \(thing.many)"), ("三", "three \(thing.many)")].map { number, english in
      SentencePair(who + [number, thing.measure, thing.chinese], have + [english])
    }
  }

  /// Chinese needs no "to be", and 很 where nothing else stands before the mood.
  private static func being(_ subject: Subject, _ chinese: String, _ english: String) -> [SentencePair] {
    [
      SentencePair([subject.chinese, "很", chinese], [subject.english, subject.be, english]),
      SentencePair([subject.chinese, "不", chinese], [subject.english, subject.be, "not", english]),
      SentencePair([subject.chinese, chinese, "吗"], [subject.be, subject.english, english, "?"]),
    ]
  }
}
