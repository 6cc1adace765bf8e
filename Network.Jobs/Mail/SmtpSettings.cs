namespace Network.Jobs.Mail;

/// <summary>The mail server: the configuration section <c>Mail:Smtp</c>.</summary>
public sealed record SmtpSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Null: the server asks for no sign-in.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>STARTTLS before anything is said, or TLS from the first byte on port 465; a server that does not offer it is an error.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>How many connections send side by side.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>The most mails in a second, over all connections; 0 is no limit.</summary>
    public int Rate { get; init; }

    /// <summary>How long one mail may take.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>Without the password, so that it ends up in no log.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
