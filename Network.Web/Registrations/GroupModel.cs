using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>Registering several people of a kommune for a gathering.</summary>
/// <param name="Token">The kommune's.</param>
/// <param name="Places">Where the kommune stands with the gathering.</param>
/// <param name="Form">As sent.</param>
/// <param name="TooFew">Set where there were too few places for what was sent.</param>
public sealed record GroupModel(string Token, GroupPlaces Places, GroupForm Form, GroupOutcome.TooFew? TooFew)
{
    public Gathering Gathering => Places.Gathering;

    public int? Free => Places.Free;

    /// <summary>Those of the kommune's people whom the gathering is for, with where they stand; null: not registered.</summary>
    public IEnumerable<(NamedPerson Person, RegistrationState? State)> People
    {
        get
        {
            var reader = new GroupFormReader(Places.Invitation, Gathering.Audience);
            return Places.Invitation.People.Where(reader.IsFor).Select(p => (p, Places.States.TryGetValue(EmailAddress.Key(p.Email), out var state) ? state : (RegistrationState?)null));
        }
    }

    /// <summary>Others of the kommune that are registered, by address.</summary>
    public int OthersRegistered => Places.States.Keys.Except(Places.Invitation.People.Select(p => EmailAddress.Key(p.Email))).Count();

    /// <summary>True where people may be written in that the kommune has not named.</summary>
    public bool MayWriteIn => Gathering.Audience != Audience.Participants;
}
