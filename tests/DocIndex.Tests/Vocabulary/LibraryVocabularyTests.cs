using DocIndex.Vocabulary;

namespace DocIndex.Tests.Vocabulary;

public sealed class LibraryVocabularyTests
{
    [Fact]
    public void With_AddedHeading_IsKnownAndTheOthersStay()
    {
        var vocabulary = With("add:\n  sectionRoles:\n    economy: [penge og midler]\n");

        vocabulary.SectionRoles.Exact("Penge og midler").ShouldBe("economy");
        vocabulary.SectionRoles.Exact("Økonomi").ShouldBe("economy");
        vocabulary.Changes.ShouldHaveSingleItem().ShouldBe(new VocabularyChange(3, VocabularyEffect.Added, "sectionRoles", "economy", "penge og midler", null));
    }

    [Fact]
    public void With_PhraseOfAnotherMeaning_IsMovedAndSaysFromWhere()
    {
        var vocabulary = With("add:\n  sectionRoles:\n    risks: [Status]\n");

        vocabulary.SectionRoles.Exact("status").ShouldBe("risks");
        vocabulary.Changes.ShouldHaveSingleItem().Was.ShouldBe("background");
    }

    [Fact]
    public void With_RemovedPhraseAndRemovedGroup_AreGone()
    {
        var vocabulary = With("remove:\n  sectionRoles:\n    background: [status]\n  committees: [Arbejdsmarkedsudvalget]\n");

        vocabulary.SectionRoles.Exact("Status").ShouldBeNull();
        vocabulary.Committees.Exact("Arbejdsmarkedsudvalget").ShouldBeNull();
        vocabulary.CommitteeByAbbreviation.ShouldNotContainKey("AMU");
        vocabulary.CommitteeByAbbreviation.ShouldContainKey("BIU");
    }

    [Fact]
    public void With_ReplacedGroupAndReplacedList_HaveTheGivenPhrasesOnly()
    {
        var vocabulary = With("replace:\n  municipalities: [Andeby, Gåserød]\n  kinds:\n    handleplan: [masterplan]\n");

        vocabulary.Municipalities.ShouldBe(["Andeby", "Gåserød"]);
        vocabulary.Kinds.Anywhere("Handleplan for ældre").ShouldBeNull();
        vocabulary.Kinds.Anywhere("Masterplan for ældre").ShouldBe("handleplan");
        vocabulary.Kinds.Anywhere("Budgetnotat").ShouldBe("budgetnotat");
    }

    [Fact]
    public void With_WhatIsThereOrIsNotThere_SaysThatItChangesNothing() =>
        With("add:\n  dueWords: [Senest]\nremove:\n  dueWords: [engang]\n").Changes.Select(c => c.Effect).ShouldBe([VocabularyEffect.None, VocabularyEffect.None]);

    [Fact]
    public void With_ReplacedGroup_SaysWhatCameAndWentAndNotWhatStayed() =>
        With("replace:\n  marks:\n    lukket: [lukket punkt, hemmelig sag]\n").Changes.Where(c => c.Phrase is "lukket punkt" or "hemmelig sag" or "lukket sag")
            .Select(c => (c.Phrase, c.Effect)).ShouldBe([("lukket sag", VocabularyEffect.Removed), ("hemmelig sag", VocabularyEffect.Added)]);

    [Fact]
    public void With_NewThemeAndCommittee_MakeNewGroups()
    {
        var vocabulary = With("add:\n  themes:\n    Klima: [\"klima*\"]\n  committees:\n    Klimaudvalget: [KLU]\n");

        vocabulary.Themes.Anywhere("Klimaplanen").ShouldBe("Klima");
        vocabulary.CommitteeByAbbreviation["KLU"].ShouldBe("Klimaudvalget");
    }

    [Fact]
    public void Fingerprint_SameWordsOrOthers_TellsThemApart()
    {
        With("# kun en kommentar\n").Fingerprint.ShouldBe(DanishVocabulary.Default.Fingerprint);
        With("add:\n  dueWords: [inden for]\n").Fingerprint.ShouldNotBe(DanishVocabulary.Default.Fingerprint);
        With("add:\n  synonyms:\n    cykelsti: [supersti]\n").Fingerprint.ShouldBe(DanishVocabulary.Default.Fingerprint);
    }

    [Theory]
    [InlineData("tilføj:\n  x: [y]\n", 1, "no part 'tilføj'")]
    [InlineData("sectionRoles:\n  economy: [x]\n", 1, "must stand under 'add:'")]
    [InlineData("add:\n  sectionRole:\n    economy: [x]\n", 2, "Is 'sectionRoles' meant?")]
    [InlineData("add:\n  sectionRoles:\n    economi: [x]\n", 3, "Is 'economy' meant?")]
    [InlineData("add:\n  sectionRoles:\n    economy: penge\n", 3, "must be a list")]
    [InlineData("add:\n  sectionRoles: [penge]\n", 2, "must hold groups")]
    [InlineData("add:\n  dueWords:\n    x: [y]\n", 3, "must be a list")]
    [InlineData("add:\n  sectionRoles:\n    economy:\n      - penge\n      - {a: b}\n", 5, "must be a list of words")]
    [InlineData("add:\n  sectionRoles:\n    economy: [penge]\n    risks: [Penge]\n", 4, "both in sectionRoles: economy (line 3) and risks")]
    [InlineData("add:\n  sectionRoles:\n    economy: [penge]\nremove:\n  sectionRoles:\n    economy: [penge]\n", 6, "line 3, too")]
    [InlineData("add:\n  sectionRoles:\n    economy: [\"§\"]\n", 3, "without a single word")]
    [InlineData("add:\n  dueWords: [\"pen*ge\"]\n", 2, "star")]
    [InlineData("add:\n  dueWords: [penge\n", 3, "not valid YAML")]
    [InlineData("add:\n\tdueWords: [penge]\n", 2, "not valid YAML")]
    [InlineData("add:\n  dueWords: [a]\nadd:\n  dueWords: [b]\n", 3, "not valid YAML")]
    [InlineData("- add\n", 1, "must be keys with values")]
    [InlineData("add: *x\n", 1, "References")]
    [InlineData("a: 1\n---\nb: 2\n", 3, "one YAML document")]
    public void With_WhatCannotBeMeant_SaysFileLineAndWhy(string content, int line, string why)
    {
        var error = Should.Throw<InputFileException>(() => With(content));

        error.Message.ShouldContain(why);
        error.Message.ShouldStartWith($"ord/vocabulary.yaml:{line}: ");
        error.Danish.ShouldMatch(@"[.?]$");
    }

    [Fact]
    public void With_DeepNesting_IsRefusedWithoutAnExceptionTrace() =>
        Should.Throw<InputFileException>(() => With(new string('[', 5000))).Message.ShouldContain("nested too deeply");

    private static DanishVocabulary With(string content) => DanishVocabulary.Default.With("ord/vocabulary.yaml", content);
}
