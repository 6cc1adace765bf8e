using Network.Jobs.Mail;

namespace Network.Web.Operations;

/// <summary>Reads the section <c>Mail</c>. All of it is checked, also what the chosen transport has no use for.</summary>
internal static class MailSection
{
    public static MailSettings Read(SettingsReader read, string contentRoot)
    {
        var usual = new MailSettings();
        var mail = new MailSettings
        {
            Transport = read.Word("Mail:Transport", usual.Transport),
            Folder = Path.GetFullPath(read.Text("Mail:Folder") ?? usual.Folder, contentRoot),
            From = Address(read, "Mail:From") ?? usual.From,
            FromName = read.Text("Mail:FromName") ?? usual.FromName,
            Smtp = Smtp(read),
        };
        if (mail.Transport != MailTransportKind.Smtp) return mail;
        if (mail.Smtp.Host.Length == 0) read.Refuse("Mail:Smtp:Host", "is missing; expected the name of the mail server, since Mail:Transport is Smtp");
        if (read.Text("Mail:From") is null) read.Refuse("Mail:From", "is missing; expected the sender's address, since Mail:Transport is Smtp");
        return mail;
    }

    private static SmtpSettings Smtp(SettingsReader read)
    {
        var usual = new SmtpSettings();
        return new SmtpSettings
        {
            Host = Host(read) ?? usual.Host,
            Port = read.Number("Mail:Smtp:Port", 1, 65535, usual.Port),
            User = read.Text("Mail:Smtp:User"),
            Password = Password(read),
            Tls = read.Switch("Mail:Smtp:Tls", usual.Tls),
            Connections = read.Number("Mail:Smtp:Connections", 1, 50, usual.Connections),
            Rate = read.Number("Mail:Smtp:Rate", 0, 10_000, usual.Rate),
            TimeoutSeconds = read.Number("Mail:Smtp:TimeoutSeconds", 1, 600, usual.TimeoutSeconds),
        };
    }

    private static string? Host(SettingsReader read)
    {
        const string Key = "Mail:Smtp:Host";
        if (read.Text(Key) is not { } text) return null;
        return Uri.CheckHostName(text) != UriHostNameType.Unknown
            ? text
            : read.Refuse<string?>(Key, "a host name or an IP address, without scheme and port", null);
    }

    private static string? Password(SettingsReader read)
    {
        var (user, password) = (read.Text("Mail:Smtp:User"), read.Secret("Mail:Smtp:Password"));
        if (user is null && password is not null) read.Refuse("Mail:Smtp:User", "is missing; expected a name, since Mail:Smtp:Password is set");
        if (user is not null && password is null) read.Refuse("Mail:Smtp:Password", "is missing; expected one, since Mail:Smtp:User is set");
        return password;
    }

    private static string? Address(SettingsReader read, string key)
    {
        if (read.Text(key) is not { } text) return null;
        return MimeMessageBuilder.IsAddress(text)
            ? text
            : read.Refuse<string?>(key, "an e-mail address alone, as nettverk@example.no", null);
    }
}
