using System.Globalization;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>
/// Puts each mail into a folder as an <c>.eml</c> file, whose name begins with the time (UTC) and ends with its Message-ID. A file is there whole or
/// not at all; a mail handed over again takes the place of the first.
/// </summary>
public sealed class FolderMailTransport(MailSettings settings, TimeProvider clock) : IMailTransport, IDisposable
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'";
    private const int TimeLength = 19;

    private readonly SemaphoreSlim _placing = new(1);

    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (MimeMessageBuilder.Refusal(mail) is { } refusal) return refusal;
        var file = Path.Combine(settings.Folder, ".writing", Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var message = MimeMessageBuilder.Build(mail, clock.GetUtcNow());
            await message.WriteToAsync(MimeMessageBuilder.Format, file, stop);
            await Place(file, HeaderText.FilePart(mail.MessageId) + ".eml", stop);
            return new MailOutcome.Sent();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new MailOutcome.Temporary($"The mail folder cannot be written to: {e.Message}");
        }
        finally
        {
            if (File.Exists(file)) File.Delete(file);
        }
    }

    public void Dispose() => _placing.Dispose();

    private async Task Place(string file, string ending, CancellationToken stop)
    {
        await _placing.WaitAsync(stop);
        try
        {
            // The first one's name is kept, so that the mail keeps its place among the others.
            var earlier = Directory.EnumerateFiles(settings.Folder, "*_" + ending).FirstOrDefault(f => Path.GetFileName(f).Length == TimeLength + 1 + ending.Length);
            var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}_{ending}");
            File.Move(file, earlier ?? Path.Combine(settings.Folder, name), overwrite: true);
        }
        finally
        {
            _placing.Release();
        }
    }
}
