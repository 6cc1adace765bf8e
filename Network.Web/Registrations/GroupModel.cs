using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>Registering several people of a kommune for a gathering.</summary>
/// <param name="Token">The kommune's.</param>
/// <param name="Invitation">With its people.</param>
/// <param name="Gathering">Which.</param>
/// <param name="Form">As sent.</param>
/// <param name="States">Where people of the kommune stand already, by the key of their address.</param>
/// <param name="Free">Places left; null where it takes no registrations.</param>
/// <param name="TooFew">Set where there were too few places for what was sent.</param>
public sealed record GroupModel(
    string Token, KommuneInvitation Invitation, Gathering Gathering, GroupForm Form, IReadOnlyDictionary<string, RegistrationState> States, int? Free, GroupOutcome.TooFew? TooFew)
{
    /// <summary>Those of the kommune's people whom the gathering is for, with where they stand; null: not registered.</summary>
    public IEnumerable<(NamedPerson Person, RegistrationState? State)> People
    {
        get
        {
            var reader = new GroupFormReader(Invitation, Gathering.Audience);
            return Invitation.People.Where(reader.IsFor).Select(p => (p, States.TryGetValue(EmailAddress.Key(p.Email), out var state) ? state : (RegistrationState?)null));
        }
    }

    /// <summary>Others of the kommune that are registered, by address.</summary>
    public int OthersRegistered => States.Keys.Except(Invitation.People.Select(p => EmailAddress.Key(p.Email))).Count();

    /// <summary>True where people may be written in that the kommune has not named.</summary>
    public bool MayWriteIn => Gathering.Audience != Audience.Participants;
}
