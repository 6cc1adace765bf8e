using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Network.Core.Invitations;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Tests.Access;
using Network.Tests.Imports;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class AddressImportPageTests
{
    private const string Here = "/arrangor/nettverk/trygg-oppvekst/adresser/import";

    private const string List = "Kommune;E-post;Namn;Farge\nBergen;kari@nes.example;Kari Nes;raud\nKimn;ola@nes.example;Ola Nes;\nBergen;feil;Per Feil;\nVoss;voss@voss.example;Utanfor;\nBergen;kari@nes.example;;";

    [Test]
    public async Task Nothing_is_stored_before_every_row_is_right_or_left_out()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var check = await organiser.Send(await organiser.Get(Here), "form:has(#Text)", ("Text", List));
        Assert.That(check.Text, Does.Contain("Ingenting er lagra enno").And.Contain("1 nye").And.Contain("1 gjentekne").And.Contain("3 må rettast").And.Contain("ikkje: Farge"));
        Assert.That(check.Text, Does.Contain("Meiner du Kinn?").And.Contain("«feil» er inga e-postadresse").And.Contain("«Voss» er ikkje med i nettverket"));
        Assert.That(check.Find("tbody tr:last-child").TextContent, Does.Contain("Adressa står alt på rad 2"));
        var refused = await organiser.Send(check, "form:has([name=Seen])");
        Assert.That(refused.Text, Does.Contain("3 rader må rettast. Rett dei, eller kryss av"));
        Assert.That(await Stored(site, network), Is.Empty);

        var guessed = await organiser.Send(refused, "button[value='1:4602']");
        Assert.That(guessed.Text, Does.Contain("2 nye").And.Contain("2 må rettast"));
        var corrected = await organiser.Send(guessed, "button[formaction$='/kontroll']", ("Fixes[0].Email", "per@feil.example"));
        Assert.That(corrected.Text, Does.Contain("3 nye").And.Contain("1 må rettast"));
        Assert.That(await Stored(site, network), Is.Empty);
        var saved = await organiser.Send(corrected, "form:has([name=Seen])", ("LeaveOut", "true"));
        Assert.That(saved.Text, Does.Contain("Lista er lagra: 3 nye adresser, 0 med nytt namn."));
        Assert.That(await Stored(site, network), Is.EqualTo(new[] { "4601 kari@nes.example Kari Nes", "4602 ola@nes.example Ola Nes", "4601 per@feil.example Per Feil" }));

        var twice = await organiser.Send(corrected, "form:has([name=Seen])", ("LeaveOut", "true"));
        Assert.That(twice.Text, Does.Contain("Alt i lista var lagra frå før."));
        Assert.That(await Stored(site, network), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_correction_that_was_not_looked_at_and_a_colleagues_change_are_shown_before_they_are_stored()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var check = await organiser.Send(await organiser.Get(Here), "form:has(#Text)", ("Text", "Bergen;kari@nes.example;Kari Nes\nKimn;ola@nes.example;Ola"));

        var corrected = await organiser.Send(check, "form:has([name=Seen])", ("Fixes[0].Kommune", "Kinn"));
        Assert.That(corrected.Text, Does.Contain("Lista er ikkje slik du såg henne").And.Contain("2 nye").And.Contain("0 må rettast"));
        await new AddressStore(site.Database, site.Clock).Add(network, new AddressEntry { KommuneId = 4601, Email = "kari@nes.example", Name = "Kari Vik" });
        var beside = await organiser.Send(corrected, "form:has([name=Seen])");
        Assert.That(beside.Text, Does.Contain("Lista er ikkje slik du såg henne").And.Contain("1 nye").And.Contain("Før: Kari Vik"));
        Assert.That(await Stored(site, network), Has.Count.EqualTo(1));
        Assert.That((await organiser.Send(beside, "form:has([name=Seen])")).Text, Does.Contain("1 nye adresser, 1 med nytt namn"));
    }

    [Test]
    public async Task Somebody_who_has_moved_is_taken_away_where_the_organiser_says_so()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        var store = new AddressStore(site.Database, site.Clock);
        foreach (var name in new[] { "kari", "ola" }) await store.Add(network, new AddressEntry { KommuneId = 4602, Email = $"{name}@nes.example" });
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var check = await organiser.Send(await organiser.Get(Here), "form:has(#Text)", ("Text", "Bergen;kari@nes.example\nBergen;ola@nes.example"));
        Assert.That(check.Text, Does.Contain("Adressa står i dag for Kinn. Fjern henne der."));
        await organiser.Send(check, "form:has([name=Seen])", ("Moved", "0"));

        Assert.That(await Stored(site, network), Is.EquivalentTo(new[] { "4602 ola@nes.example ", "4601 kari@nes.example ", "4601 ola@nes.example " }));
    }

    [TestCase("windows-1252", ";")]
    [TestCase("utf-8", "\t")]
    [TestCase("utf-16", ",")]
    public async Task A_file_of_text_is_read_in_its_encoding(string encoding, string separator)
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var text = $"Kommunenr.;Namn;E-post\r\n4601;Åse Bø;ase@nes.example\r\n".Replace(";", separator, StringComparison.Ordinal);
        var codec = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);

        var page = await Upload(organiser, [.. codec.GetPreamble(), .. codec.GetBytes(text)], "adresser.csv");
        Assert.That(page, Does.Contain("Åse Bø").And.Contain("Lagre éi adresse"));
        Assert.That(await Stored(site, network), Is.Empty);
    }

    [Test]
    public async Task A_workbook_is_read_and_what_is_none_is_refused_in_the_readers_language()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        using var workbook = SampleWorkbook.Of(new Row(SampleWorkbook.Number("A1", "4601"), SampleWorkbook.Inline("B1", "kari@nes.example"), SampleWorkbook.Inline("D1", "Kari Nes")));

        Assert.That(await Upload(organiser, workbook.ToArray(), "a.xlsx"), Does.Contain("kari@nes.example").And.Contain("Lagre éi adresse"));
        Assert.That(await Upload(organiser, [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "a.xls"), Does.Contain("gammalt Excel-format"));
        Assert.That(await Upload(organiser, "PK no"u8.ToArray(), "a.xlsx"), Does.Contain("Vi kan ikkje lese fila."));
        Assert.That(await Upload(organiser, new byte[(2 * 1024 * 1024) + 1], "a.csv"), Does.Contain("Lista er for stor"));
        Assert.That(await Upload(organiser, new byte[1000], "a.csv"), Does.Contain("Noko må rettast"));
        Assert.That(await Upload(organiser, "PK no"u8.ToArray(), "a.xlsx", "nb"), Does.Contain("Vi kan ikke lese filen."));
        Assert.That(await Upload(organiser, "PK no"u8.ToArray(), "a.xlsx", "en"), Does.Contain("We cannot read the file."));
    }

    [Test]
    public async Task What_a_list_says_is_text_on_one_line_and_never_markup()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        const string Nasty = "<script>alert(1)</script>";

        var check = await organiser.Send(await organiser.Get(Here), "form:has(#Text)", ("Text", $"Kommune;E-post;Namn;{Nasty}\nBergen;a@b.example;\"{Nasty}\r\nBcc: x@y.example\"\n{Nasty};{Nasty};=1+1\nKinn;c@d.example\u202E;\uFFFD\u0001x"));
        var list = await organiser.Send(check, "form:has([name=Seen])", ("LeaveOut", "true"));

        foreach (var page in new[] { check, list }) Assert.That(page.Source, Does.Not.Contain(Nasty).And.Contain("alert(1)"));
        Assert.That(await Stored(site, network), Is.EqualTo(new[] { $"4601 a@b.example {Nasty} Bcc: x@y.example", "4602 c@d.example \uFFFD x" }));
    }

    [Test]
    public async Task Two_thousand_rows_are_shown_and_stored_and_of_many_wrong_ones_the_first_can_be_corrected()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var list = string.Join('\n', Enumerable.Range(0, 2000).Select(i => i % 10 == 0 ? $"Bergem;p{i}@nes.example" : $"4601;p{i}@nes.example"));

        var check = await organiser.Send(await organiser.Get(Here), "form:has(#Text)", ("Text", list));
        Assert.That(check.Text, Does.Contain("1800 nye").And.Contain("Her er dei første 50 av 200."));
        var all = await organiser.Send(check, "button[value=all]");
        Assert.That(all.Text, Does.Contain("2000 nye").And.Contain("0 må rettast"));
        await organiser.Send(all, "form:has([name=Seen])");
        Assert.That(await Stored(site, network), Has.Count.EqualTo(2000));
    }

    [Test]
    public async Task A_file_larger_than_other_pages_take_is_refused_in_words()
    {
        await using var site = await RunningSite.Start(new SiteOptions { OnPort = true });
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get(Here);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.Find("main form [name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(new byte[40_000_000]), "File", "a.csv" },
        };

        var answer = await organiser.Http.PostAsync(Here, content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Lista er for stor"));
    }

    [TestCase("Table", "")]
    [TestCase("Table", "tull")]
    [TestCase("Seen", "x")]
    [TestCase("Moved", "abc")]
    [TestCase("Use", "9999:4601")]
    [TestCase("Use", "1:tull")]
    [TestCase("Use", "::")]
    [TestCase("Fixes[0].Line", "-7")]
    [TestCase("Fixes[9999].Line", "2147483648")]
    public async Task A_form_that_was_tampered_with_is_no_fault_and_stores_nothing_unseen(string field, string value)
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var check = await organiser.Send(await organiser.Get(Here), "form:has(#Text)", ("Text", List));

        foreach (var button in new[] { "form:has([name=Seen])", "button[formaction$='/kontroll']:not([name])" })
            Assert.That((await organiser.Send(check, button, (field, value))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Stored(site, network), Is.Empty);
    }

    private static async Task<string> Upload(SiteClient organiser, byte[] bytes, string name, string language = "nn")
    {
        var page = await organiser.Get(Here);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.Find("main form [name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(""), "Text" },
            { new ByteArrayContent(bytes), "File", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Here) { Content = content };
        request.Headers.Add("Cookie", $"language={language}");
        var answer = await organiser.Http.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IReadOnlyList<string>> Stored(RunningSite site, NetworkAccess network) =>
        [.. (await new AddressStore(site.Database, site.Clock).Book(network)).Entries.Select(e => $"{e.KommuneId} {e.Email} {e.Name}")];
}
