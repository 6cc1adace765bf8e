using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting.Internal;
using Network.Data;
using Network.Jobs.Mail;
using Network.Tests.Architecture;
using Network.Web.Operations;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class SettingsTests
{
    private static readonly string s_root = Path.Combine(Path.GetTempPath(), "site");

    [Test]
    public void Nothing_set_is_a_site_on_one_file_that_keeps_its_mail()
    {
        var settings = Read();

        Assert.That(settings.Database.Provider, Is.EqualTo(DatabaseProvider.Sqlite));
        Assert.That(ConnectionText.FileOf(settings.Database), Is.EqualTo(Path.Combine(s_root, "App_Data", "network.db")));
        Assert.That(settings.Mail.Transport, Is.EqualTo(MailTransportKind.Folder));
        Assert.That(settings.Mail.Folder, Is.EqualTo(Path.Combine(s_root, "App_Data", "mail")));
        Assert.That((settings.DemoData, settings.RunJobs, settings.ClockStart, settings.Site.PublicUrl), Is.EqualTo((false, true, (DateTimeOffset?)null, (string?)null)));
    }

    [Test]
    public void Appsettings_json_says_nothing_else_than_what_holds_without_it()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(Product.Root, "Network.Web", "appsettings.json")).Build();

        var settings = Settings.Read(file, new HostingEnvironment { ContentRootPath = s_root, EnvironmentName = "Production" });

        var nothing = Read();
        Assert.That(settings with { Site = nothing.Site }, Is.EqualTo(nothing));
    }

    [TestCase("Database:Provider", "Oracle", "Sqlite or SqlServer")]
    [TestCase("Database:Provider", "1", "Sqlite or SqlServer")]
    [TestCase("Mail:Transport", "Pigeon", "Folder or Smtp")]
    [TestCase("Mail:From", "Nettverk <a@b.example>", "an e-mail address alone")]
    [TestCase("Mail:Smtp:Host", "smtp://mail.example", "a host name")]
    [TestCase("Mail:Smtp:Port", "70000", "from 1 to 65535")]
    [TestCase("Mail:Smtp:Port", "-1", "from 1 to 65535")]
    [TestCase("Mail:Smtp:Tls", "yes", "true or false")]
    [TestCase("Mail:Smtp:Connections", "0", "from 1 to 50")]
    [TestCase("Mail:Smtp:Rate", "fast", "from 0 to 10000")]
    [TestCase("Mail:Smtp:TimeoutSeconds", "0", "from 1 to 600")]
    [TestCase("Demo:Data", "some", "true or false")]
    [TestCase("Jobs:Run", "1", "true or false")]
    [TestCase("Clock:Start", "2023-10-23T07:59:00", "a time with its offset")]
    [TestCase("Clock:Start", "2023-13-23T07:59:00+02:00", "a time with its offset")]
    [TestCase("Clock:Start", "yesterday", "a time with its offset")]
    [TestCase("Site:Administrators", "kari", "e-mail addresses")]
    [TestCase("Site:PublicUrl", "nettverk.example", "http:// or https://")]
    [TestCase("Site:PublicUrl", "ftp://nettverk.example", "http:// or https://")]
    [TestCase("Site:PublicUrl", "https://nettverk.example/sub", "without a path")]
    [TestCase("Site:PublicUrl", "https://user:word@nettverk.example", "without a path")]
    [TestCase("Site:Proxies", "10.0.0.4, everyone", "IP addresses or networks")]
    [TestCase("urls", "localhost:5080", "addresses with a scheme")]
    public void A_wrong_value_is_told_by_name_value_and_what_was_expected(string key, string value, string expected)
    {
        var error = Assert.Throws<StartException>(() => Read((key, value)))!.Message;

        Assert.That(error, Does.Contain($"{key} is \"{value}\"; expected ").And.Contain(expected));
        Assert.That(error.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Every_error_is_told_at_once()
    {
        var error = Assert.Throws<StartException>(() => Read(("Mail:Transport", "Smtp"), ("Mail:Smtp:Port", "0"), ("Jobs:Run", "no")))!.Message;

        Assert.That(error, Does.Contain("Mail:Smtp:Host is missing").And.Contain("Mail:From is missing").And.Contain("Mail:Smtp:Port is").And.Contain("Jobs:Run is"));
    }

    [TestCase("Mail:Smtp:Hots", "Mail:Smtp:Host")]
    [TestCase("Mail:smtp:tIs", "Mail:Smtp:Tls")]
    [TestCase("Database:Conection", "Database:ConnectionString")]
    [TestCase("Site:PublicURI", "Site:PublicUrl")]
    public void A_misspelt_key_is_told_with_the_one_that_was_meant(string key, string meant)
    {
        var error = Assert.Throws<StartException>(() => Read((key, "hemmeleg")))!.Message;

        Assert.That(error, Does.Contain($"{key} is not a setting; expected another name, perhaps {meant}."));
        Assert.That(error, Does.Not.Contain("hemmeleg"));
    }

    [Test]
    public void Another_programs_variable_called_mail_does_no_harm() =>
        Assert.That(() => Read(("MAIL", "/var/mail/root"), ("Logging:LogLevel:Default", "Debug")), Throws.Nothing);

    [TestCase("Sqlite", "Server=sql.example;Password=hemmeleg")]
    [TestCase("Sqlite", "Data Source=:memory:;Password=hemmeleg")]
    [TestCase("SqlServer", "Data Source=App_Data/network.db;Password=hemmeleg")]
    [TestCase("SqlServer", "Server=sql.example;Database=x;Password=ab;hemmeleg=1")]
    [TestCase("SqlServer", "Server=sql.example;Database=x;Connect Timeout=hemmeleg")]
    public void A_wrong_connection_string_is_told_without_what_stands_in_it(string provider, string text)
    {
        var error = Assert.Throws<StartException>(() => Read(("Database:Provider", provider), ("Database:ConnectionString", text)))!.Message;

        Assert.That(error, Does.Contain($"Database:ConnectionString is not one for {provider}; expected"));
        Assert.That(error, Does.Not.Contain("hemmeleg"));
    }

    [Test]
    public void A_clock_is_set_in_Development_only()
    {
        var start = ("Clock:Start", "2023-10-23T07:59:00+02:00");

        Assert.That(Read(start).ClockStart, Is.EqualTo(new DateTimeOffset(2023, 10, 23, 5, 59, 0, TimeSpan.Zero)));
        Assert.That(() => Read("Production", start), Throws.TypeOf<StartException>().With.Message.Contains("this is Production"));
    }

    [TestCase("https://nettverk.example/", "https://nettverk.example")]
    [TestCase(" HTTPS://Nettverk.example:8443 ", "https://nettverk.example:8443")]
    public void A_public_address_has_no_slash_at_the_end(string given, string root) =>
        Assert.That(Read(("Site:PublicUrl", given)).Site.PublicUrl, Is.EqualTo(root));

    [Test]
    public void A_password_keeps_its_spaces_and_stands_in_no_text()
    {
        var smtp = Read(("Mail:Smtp:User", "u"), ("Mail:Smtp:Password", " hemmeleg ")).Mail.Smtp;

        Assert.That(smtp.Password, Is.EqualTo(" hemmeleg "));
        Assert.That(smtp.ToString(), Does.Not.Contain("hemmeleg"));
    }

    private static AppSettings Read(params (string Key, string Value)[] values) => Read("Development", values);

    private static AppSettings Read(string environment, params (string Key, string Value)[] values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value)).Build(),
        new HostingEnvironment { ContentRootPath = s_root, EnvironmentName = environment, ContentRootFileProvider = new NullFileProvider() });
}
