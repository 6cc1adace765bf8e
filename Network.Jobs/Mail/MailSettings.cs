namespace Network.Jobs.Mail;

/// <summary>How mail leaves the house: the configuration section <c>Mail</c>.</summary>
public sealed record MailSettings
{
    public MailTransportKind Transport { get; init; } = MailTransportKind.Folder;

    /// <summary>Where the folder transport writes; absolute once the settings are read.</summary>
    public string Folder { get; init; } = "App_Data/mail";

    /// <summary>The sender's address, of the organisation's own domain.</summary>
    public string From { get; init; } = "nettverk@nettverk.example";

    /// <summary>The sender's name as people see it.</summary>
    public string FromName { get; init; } = "Nettverk";

    public SmtpSettings Smtp { get; init; } = new();
}

/// <summary>The transports that a setting can choose.</summary>
public enum MailTransportKind
{
    /// <summary>A file for each mail; nothing leaves the machine.</summary>
    Folder,

    Smtp,
}
