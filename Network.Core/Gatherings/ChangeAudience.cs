using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>Who is told of a change, and who is not, before anything goes out.</summary>
public sealed record ChangeAudience
{
    /// <summary>The gathering as it is.</summary>
    public required Gathering Gathering { get; init; }

    /// <summary>The network's name.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>Whom to ask; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>The rule that the network's gatherings follow.</summary>
    public LinkRule NetworkRule { get; init; } = LinkRule.Usual;

    /// <summary>All who are confirmed or wait, by name.</summary>
    public IReadOnlyList<ToldPerson> People { get; init; } = [];

    /// <summary>Those who get a mail.</summary>
    public IEnumerable<ToldPerson> Told => People.Where(p => p.Mails > 0);

    /// <summary>How many in this state get a mail.</summary>
    public int ToldIn(RegistrationState state) => Told.Count(p => p.State == state);

    /// <summary>How many get nothing.</summary>
    public int Untold => People.Count(p => p.Mails == 0);
}

/// <summary>One who is registered.</summary>
public sealed record ToldPerson
{
    /// <summary>The registration.</summary>
    public long RegistrationId { get; init; }

    /// <summary>Who.</summary>
    public string Name { get; init; } = "";

    /// <summary>Confirmed or waiting.</summary>
    public RegistrationState State { get; init; }

    /// <summary>How many mails the change means for them; 0 where none.</summary>
    public int Mails { get; init; }
}
