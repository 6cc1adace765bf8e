using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Network.Tests.Architecture;

namespace Network.Tests.Calendar;

/// <summary>A calendar parser that is not ours, in a process of its own. One process reads many calendars: starting it costs more than they do.</summary>
public enum CalendarReader
{
    /// <summary>npm's ical.js under Node.</summary>
    IcalJs,

    /// <summary>Debian's python3-icalendar, under Debian's own Python: another one on the path does not see Debian's packages.</summary>
    PythonIcalendar,
}

internal static class CalendarReaders
{
    private const string Python = "/usr/bin/python3";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Lazy<Task<bool>> s_hasPython = new(HasPython);

    /// <summary>
    /// Any texts that the parser can read back. Debian's icalendar 4 unescapes twice, and percent signs too: it takes <c>\\n</c> for a line break and
    /// <c>%2C</c> for a comma.
    /// </summary>
    public static Gen<string> Texts(this CalendarReader reader) =>
        reader == CalendarReader.IcalJs ? AnyText.Any : AnyText.Any.Select(t => t.Replace('\\', '/').Replace('%', '/'));

    /// <summary>What the calendars say, in their order. The test is skipped where the parser is missing.</summary>
    public static async Task<IReadOnlyList<ReadCalendar>> Read(this CalendarReader reader, IEnumerable<string> calendars)
    {
        if (reader == CalendarReader.PythonIcalendar && !await s_hasPython.Value) MissingPart.Skip("no icalendar for /usr/bin/python3: install python3-icalendar");
        var (program, script) = reader == CalendarReader.IcalJs ? ("node", "read.mjs") : (Python, "read.py");
        var tools = Path.Combine(Product.Root, "Network.Tests", "Calendar", "tools");
        var (code, output, errors) = await Run(program, [Path.Combine(tools, script)], JsonSerializer.Serialize(calendars));
        if (code != 0) throw new InvalidOperationException($"{reader} ended with {code}: {errors}");
        return JsonSerializer.Deserialize<List<ReadCalendar>>(output, s_json)!;
    }

    private static async Task<bool> HasPython() => File.Exists(Python) && (await Run(Python, ["-c", "import icalendar"], "")).Code == 0;

    private static async Task<(int Code, string Output, string Errors)> Run(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = s_utf8,
            StandardOutputEncoding = s_utf8,
        })!;
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
