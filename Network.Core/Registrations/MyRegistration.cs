using Network.Core.Gatherings;
using Network.Core.Mail;

namespace Network.Core.Registrations;

/// <summary>A registration with its gathering, for its owner.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Gathering">Its gathering. A meeting link in it may be shown only where <see cref="Session.LinkIsOpen"/> says so.</param>
/// <param name="Position">The place on the waiting list, from 1; null where not waiting.</param>
public sealed record MyRegistration(Registration Registration, Gathering Gathering, int? Position)
{
    /// <summary>Whom to ask; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>The kommuner of the region of the gathering's network.</summary>
    public IReadOnlyList<long> Region { get; init; } = [];

    /// <summary>True where it can still be changed or cancelled: not cancelled, and something is still to come.</summary>
    public bool MayChangeAt(DateTimeOffset now) =>
        Registration.State != RegistrationState.Cancelled
        && Gathering.State == GatheringState.Published
        && Gathering.Planned.Any(s => s.EndsAt > now);
}
