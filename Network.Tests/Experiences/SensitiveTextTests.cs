using FsCheck;
using FsCheck.Fluent;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Experiences;

[TestFixture]
public sealed class SensitiveTextTests
{
    [TestCase("Vi snakka med ein gut på 7 år om det.", "gut på 7 år")]
    [TestCase("Det gjaldt en jente på 12 år", "jente på 12 år")]
    [TestCase("barn på 7 år", "barn på 7 år")]
    [TestCase("Eit barn på fem år sa ifrå", "Eit barn på fem år")]
    [TestCase("jenta (9) ville ikkje", "jenta (9)")]
    [TestCase("eleven er 14 år", "eleven er 14 år")]
    [TestCase("Ein 7-åring fortalde", "7-åring")]
    [TestCase("Sjuåringen fortalde", "Sjuåringen")]
    [TestCase("En 15 åring", "15 åring")]
    [TestCase("Ola (9) var redd", "Ola (9)")]
    [TestCase("Ola på 9 år", "Ola på 9 år")]
    [TestCase("Kari, 7 år, og broren", "Kari, 7 år")]
    [TestCase("ein 9 år gamal gut", "9 år gamal gut")]
    [TestCase("fødd 12.03.2015", "fødd 12.03.2015")]
    [TestCase("Barnet er født den 3. mai 2016 i Bergen", "født den 3. mai 2016")]
    [TestCase("Mor til guten ringde", "Mor til guten")]
    [TestCase("far til Ola", "far til Ola")]
    [TestCase("foreldra til ein elev på skulen", "foreldra til ein elev")]
    [TestCase("Sjå saksnr. 2023/4567.", "saksnr. 2023/4567.")]
    [TestCase("journal nr 12345", "journal nr 12345")]
    [TestCase("Ring meg på 912 34 567", "912 34 567")]
    [TestCase("Tlf. 55 12 34 56, dagtid", "55 12 34 56")]
    [TestCase("+47 91234567", "+47 91234567")]
    [TestCase("a boy aged 7 told us", "boy aged 7")]
    [TestCase("A girl of 9 years", "girl of 9 years")]
    [TestCase("a 7-year-old said", "7-year-old")]
    [TestCase("the mother of the girl", "mother of the girl")]
    [TestCase("born on 12 March 2015", "born on 12 March 2015")]
    public void What_may_be_about_one_child_is_found(string text, string words) =>
        Assert.That(SensitiveText.Find(text).Select(f => f.Words), Does.Contain(words));

    [TestCase("Målgruppa er barn 6–12 år.")]
    [TestCase("For barn på 6–12 år og foreldra deira")]
    [TestCase("Alle barn på 4 år får tilbodet")]
    [TestCase("Skulen har 340 elevar.")]
    [TestCase("12. juni 2023")]
    [TestCase("Møtet var 12.06.2023 kl. 10.00–11.30.")]
    [TestCase("Alle 5-åringar i kommunen, og 6-åringane i SFO")]
    [TestCase("Tilbodet er for kvar 4-åring")]
    [TestCase("Children 6-12 years old")]
    [TestCase("Foreldre til barn i barnehagen kom på møte")]
    [TestCase("Prosjektet er 3 år, og tiltaket varte i 2 år")]
    [TestCase("Tabell (9), Figur (3) og Vedlegg (2)")]
    [TestCase("Vi brukte 20 000 kroner og 150 timar")]
    [TestCase("Det kosta 12 500 000 kr, org.nr. 974 760 673")]
    [TestCase("Sjå https://www.jegvet.no/artikkel/91234567")]
    [TestCase("Gut og jente, jenter og gutar på 3. trinn")]
    [TestCase("Barn fødde i 2015 fekk tilbodet")]
    [TestCase("Det er 3 av 10 barn som opplever dette")]
    [TestCase("Vi hadde 7 møte med 12 elevar på 2 år")]
    [TestCase("Plana gjeld 2022–2025. Saka kom opp i kommunestyret.")]
    [TestCase("Nore og Uvdal kommune – psykisk helse og rusarbeid")]
    public void What_kommuner_usually_write_is_left_alone(string text) => Assert.That(SensitiveText.Find(text), Is.Empty);

    [Test]
    public void What_stood_there_before_is_not_asked_about_again()
    {
        var found = SensitiveText.Find([("Done", "Ola (9) og ein 7-åring", "Ola (9)"), ("Worked", null, null)]);
        Assert.That(found, Is.EqualTo(new[] { new SensitiveField("Done", "7-åring") }));
    }

    [Test]
    public void Every_gut_or_jente_with_an_age_is_found_wherever_it_stands()
    {
        var cases = from who in Gen.Elements("gut", "gutten", "jenta", "jente", "eleven", "sonen") from age in Gen.Choose(1, 17) from before in Gen.Elements("", "Det var ", "«") from after in Gen.Elements("", ".", " som") select (who, age, before, after);
        Prop.ForAll(cases.ToArbitrary(), c => SensitiveText.Find($"{c.before}{c.who} på {c.age} år{c.after}").Count == 1).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void Ranges_of_ages_and_numbers_of_children_are_never_found()
    {
        var cases = from low in Gen.Choose(0, 12) from span in Gen.Choose(1, 6) from many in Gen.Choose(20, 999) from dash in Gen.Elements("–", "-", " til ", "—") select (low, span, many, dash);
        Prop.ForAll(cases.ToArbitrary(), c => SensitiveText.Find($"Barn på {c.low}{c.dash}{c.low + c.span} år. Barn {c.low}{c.dash}{c.low + c.span} år. Skulen har {c.many} elevar.").Count == 0).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void Long_odd_text_takes_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var text in new[] { new string('a', 20_000), string.Concat(Enumerable.Repeat("gut på ", 3_000)), string.Concat(Enumerable.Repeat("9 9 9 ", 3_000)), string.Concat(Enumerable.Repeat("Ola (", 4_000)), string.Concat(Enumerable.Repeat("barn ", 4_000)) }) _ = SensitiveText.Find(text);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void Plain_text_is_never_markup_and_its_addresses_are_links()
    {
        var html = LinkedText.ToHtml("<script>x</script> sjå https://jegvet.no/a?b=1&c=2. Og (http://nrk.no), javascript:alert(1) \"");
        Assert.That(html, Does.Contain("href=\"https://jegvet.no/a?b=1&amp;c=2\"").And.Contain("href=\"http://nrk.no\"").And.Not.Contain("<script").And.Not.Contain("href=\"javascript"));
    }
}
