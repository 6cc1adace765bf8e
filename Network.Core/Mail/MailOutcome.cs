namespace Network.Core.Mail;

/// <summary>What came of handing a mail over.</summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>The next server, or the folder, has it.</summary>
    public sealed record Sent : MailOutcome;

    /// <summary>Not now: the same mail may go through later. The reason is for organisers, in plain English.</summary>
    public sealed record Temporary(string Reason) : MailOutcome;

    /// <summary>Never: trying again is of no use. The reason holds the server's own words.</summary>
    public sealed record Permanent(string Reason) : MailOutcome;
}
