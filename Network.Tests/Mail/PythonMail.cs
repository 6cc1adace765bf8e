using System.Diagnostics;
using System.Text.Json;
using Network.Core.Mail;
using Network.Tests.Architecture;
using NUnit.Framework;

namespace Network.Tests.Mail;

/// <summary>A message as Python's email package reads it: a reader that is none of ours.</summary>
internal sealed record PythonMail
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<Header> Headers { get; init; } = [];

    public IReadOnlyList<MailPerson> From { get; init; } = [];

    public IReadOnlyList<MailPerson> To { get; init; } = [];

    public IReadOnlyList<MailPerson> ReplyTo { get; init; } = [];

    public DateTimeOffset? Date { get; init; }

    /// <summary>The types of all parts, outer ones first.</summary>
    public IReadOnlyList<string> Shape { get; init; } = [];

    /// <summary>The parts that hold no others.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>What the reader found against the rules.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];

    /// <summary>In octets, without its CRLF.</summary>
    public int LongestLine { get; init; }

    /// <summary>How many CR or LF stand alone.</summary>
    public int LoneBreaks { get; init; }

    /// <summary>How many octets are no ASCII text.</summary>
    public int EightBit { get; init; }

    public IEnumerable<string> this[string header] => Headers.Where(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);

    /// <summary>Reads messages, in one go. Skips the test where there is no Python, and fails it where <c>CI</c> is set.</summary>
    public static async Task<IReadOnlyList<PythonMail>> Read(params IReadOnlyList<byte[]> messages)
    {
        var folder = Directory.CreateDirectory(TestFolder.NewPath()).FullName;
        var files = messages.Select((_, i) => Path.Combine(folder, $"{i}.eml")).ToList();
        foreach (var (file, message) in files.Zip(messages)) await File.WriteAllBytesAsync(file, message);
        using var python = Start();
        await python.StandardInput.WriteAsync(string.Join('\n', files));
        python.StandardInput.Close();
        var errors = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        Assert.That(await errors, Is.Empty);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<PythonMail>(line, s_json)!)];
    }

    private static Process Start()
    {
        var script = Path.Combine(Product.Root, "Network.Tests", "Mail", "read-mail.py");
        try
        {
            return Process.Start(new ProcessStartInfo("python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            MissingPart.Skip("no python3: install it");
            throw;
        }
    }

    public sealed record Header(string Name, string Value);

    public sealed record Part(string Type, string? Charset, string? Method, string? Encoding, string? Disposition, string? Name, byte[] Content);
}
