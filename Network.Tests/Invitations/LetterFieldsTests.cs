using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class LetterFieldsTests
{
    private static readonly LetterValues s_values = new("Bergen", "Trygg oppvekst", "1. desember 2023", "https://x.example/invitasjon/abc");

    [TestCase("Til {kommune}", "Til Bergen")]
    [TestCase("{ Kommune } i {nettverk}/{network}", "Bergen i Trygg oppvekst/Trygg oppvekst")]
    [TestCase("{lenkje} {lenke} {link}", "https://x.example/invitasjon/abc https://x.example/invitasjon/abc https://x.example/invitasjon/abc")]
    [TestCase("innan {frist} eller {deadline}", "innan 1. desember 2023 eller 1. desember 2023")]
    [TestCase("{ukjend} og {} og { og }", "{ukjend} og {} og { og }")]
    [TestCase("{{kommune}}", "{Bergen}")]
    public void Each_field_gets_its_value_in_any_of_the_spellings(string text, string expected) => Assert.That(LetterFields.Fill(text, s_values), Is.EqualTo(expected));

    [TestCase("Hei {namn}, {kommune}", "namn")]
    [TestCase("{kommune} {}", "")]
    [TestCase("{kommune} {lenkje}", null)]
    public void A_field_that_nothing_stands_for_is_found(string text, string? expected) => Assert.That(LetterFields.FirstUnknown(text), Is.EqualTo(expected));

    [TestCase("BodyNn", "Til {kommune}")]
    [TestCase("BodyNn", "Til {kommunne}: {lenkje}")]
    [TestCase("BodyNb", "")]
    [TestCase("SubjectNn", "{lenkj}")]
    [TestCase("SubjectNb", "")]
    [TestCase("AnswerBy", null)]
    public void A_letter_that_would_go_out_wrong_is_refused(string field, string? text)
    {
        var form = new LetterForm
        {
            SubjectNn = field == "SubjectNn" ? text : "Invitasjon",
            SubjectNb = field == "SubjectNb" ? text : "Invitasjon",
            BodyNn = field == "BodyNn" ? text : field == "AnswerBy" ? "{lenkje} {frist}" : "{lenkje}",
            BodyNb = field == "BodyNb" ? text : "{lenke}",
        };
        var reader = new LetterFormReader(Language.Nynorsk);
        Assert.That(reader.Read(form), Is.Null);
        Assert.That(reader.Errors.Select(e => e.Field), Is.EqualTo(new[] { field }));
    }

    [Test]
    public void The_letter_that_one_starts_from_is_a_right_one()
    {
        var start = LetterTemplate.New;
        var form = new LetterForm { SubjectNn = start.Subject.Nn, SubjectNb = start.Subject.Nb, SubjectEn = start.Subject.En, BodyNn = start.Body.Nn, BodyNb = start.Body.Nb, BodyEn = start.Body.En };
        Assert.That(new LetterFormReader(Language.English).Read(form), Is.Not.Null);
    }

    [TestCase(LanguageForm.Nynorsk, Language.Bokmal, Language.Nynorsk)]
    [TestCase(LanguageForm.Bokmal, Language.Nynorsk, Language.Bokmal)]
    [TestCase(LanguageForm.Neutral, Language.Nynorsk, Language.Nynorsk)]
    [TestCase(LanguageForm.Neutral, Language.Bokmal, Language.Bokmal)]
    public void A_kommune_is_written_to_in_the_form_it_has_asked_for(LanguageForm asked, Language network, Language expected) =>
        Assert.That(LetterLanguage.Of(asked, network), Is.EqualTo(expected));
}
