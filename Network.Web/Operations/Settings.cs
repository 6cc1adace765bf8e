using System.Globalization;
using System.Text.RegularExpressions;
using Network.Web.Printing;

namespace Network.Web.Operations;

/// <summary>The settings by their names; the larger sections have a class each.</summary>
internal static partial class Settings
{
    /// <summary>All settings, from the files, the environment and the command line.</summary>
    /// <exception cref="StartException">Some are wrong: a line for each.</exception>
    public static AppSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var read = new SettingsReader(configuration);
        var settings = Read(read, environment);
        CheckAddresses(read);
        read.RefuseUnknown();
        if (read.Errors.Count == 0) return settings;
        throw new StartException("These settings are wrong:\n" + string.Join('\n', read.Errors.Select(e => "  " + e)));
    }

    internal static AppSettings Read(SettingsReader read, IHostEnvironment environment) => new()
    {
        Database = DatabaseSection.Read(read, environment.ContentRootPath),
        Mail = MailSection.Read(read, environment.ContentRootPath),
        Site = SiteSection.Read(read),
        Materials = MaterialSection.Read(read, environment.ContentRootPath),
        Print = new PrintSettings { Chromium = Chromium(read) },
        DemoData = read.Switch("Demo:Data", otherwise: false),
        ClockStart = ClockStart(read, environment),
        RunJobs = read.Switch("Jobs:Run", otherwise: true),
    };

    private static string? Chromium(SettingsReader read)
    {
        const string Key = "Print:Chromium";
        return read.Text(Key) is not { } path || File.Exists(path) ? read.Text(Key) : read.Refuse<string?>(Key, "the path of a Chromium that exists, as /usr/bin/chromium", null);
    }

    private static DateTimeOffset? ClockStart(SettingsReader read, IHostEnvironment environment)
    {
        const string Key = "Clock:Start";
        if (read.Text(Key) is not { } text) return null;
        if (!environment.IsDevelopment())
            return read.Refuse<DateTimeOffset?>(Key, $"none, since a clock can be set in Development only and this is {environment.EnvironmentName}", null);
        return Moment().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment)
            ? moment
            : read.Refuse<DateTimeOffset?>(Key, "a time with its offset, as 2023-10-23T07:59:00+02:00", null);
    }

    // What Kestrel listens on is ASP.NET Core's own setting; it says a wrong one with a stack trace.
    private static void CheckAddresses(SettingsReader read)
    {
        const string Key = "urls";
        foreach (var word in (read.Text(Key) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                BindingAddress.Parse(word.Trim());
            }
            catch (FormatException)
            {
                read.Refuse(Key, "addresses with a scheme and semicolons between, as http://localhost:5080", 0);
            }
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
