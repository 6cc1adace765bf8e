using Network.Data;
using Network.Data.Materials;
using Network.Jobs.Mail;
using Network.Web.Printing;

namespace Network.Web.Operations;

/// <summary>Everything that can be set, checked and with paths made absolute.</summary>
public sealed record AppSettings
{
    public required DatabaseSettings Database { get; init; }

    public required MailSettings Mail { get; init; }

    public required SiteSettings Site { get; init; }

    public required PrintSettings Print { get; init; }

    public required MaterialSettings Materials { get; init; }

    /// <summary>Fill an empty database with invented people and networks.</summary>
    public required bool DemoData { get; init; }

    /// <summary>The moment the application lives from; null is now. Only in Development.</summary>
    public required DateTimeOffset? ClockStart { get; init; }

    /// <summary>Run the jobs in this process.</summary>
    public required bool RunJobs { get; init; }
}
