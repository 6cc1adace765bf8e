using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Mail;

namespace Network.Data.Experiences;

/// <summary>An experience's text as the parameters of a statement.</summary>
internal sealed record ExperienceValues
{
    public string Language { get; init; } = "";
    public string Title { get; init; } = "";
    public string? TargetGroup { get; init; }
    public string? Done { get; init; }
    public string? Worked { get; init; }
    public string? DidNotWork { get; init; }
    public string? Costs { get; init; }
    public string? ContactName { get; init; }
    public string? ContactEmail { get; init; }
    public string? ContactEmailKey { get; init; }
    public string? ContactPhone { get; init; }
    public bool ContactIsOpen { get; init; }
    public DateTimeOffset Now { get; init; }
    public string? SubmissionId { get; init; }
    public long NetworkId { get; init; }
    public long KommuneId { get; init; }
    public long PersonId { get; init; }
    public long Id { get; init; }
    public int Version { get; init; }
    public string? Visibility { get; init; }
    public DateTimeOffset? AskedOpenAt { get; init; }

    public static ExperienceValues Of(ExperienceText text, DateTimeOffset now) => new()
    {
        Language = text.Language.ToString(),
        Title = text.Title,
        TargetGroup = text.TargetGroup,
        Done = text.Done,
        Worked = text.Worked,
        DidNotWork = text.DidNotWork,
        Costs = text.Costs,
        ContactName = text.Contact?.Name,
        ContactEmail = text.Contact?.Email,
        ContactEmailKey = text.Contact is { } contact ? EmailAddress.Key(contact.Email) : null,
        ContactPhone = text.Contact?.Phone,
        ContactIsOpen = text.Contact?.IsOpen == true,
        Now = now,
    };

    /// <summary>For a new one.</summary>
    public ExperienceValues With(string submissionId, long networkId, long kommuneId, long personId) =>
        this with { SubmissionId = submissionId, NetworkId = networkId, KommuneId = kommuneId, PersonId = personId };

    /// <summary>Over one that is stored.</summary>
    public ExperienceValues Over(long id, int version, Visibility visibility, DateTimeOffset? askedOpenAt) =>
        this with { Id = id, Version = version, Visibility = visibility.ToString(), AskedOpenAt = askedOpenAt };
}
