using Network.Core.Registrations;
using Network.Web.Attendance;

namespace Network.Web.Registrations;

/// <summary>One's own registration with the form to change it.</summary>
public sealed record MyRegistrationModel(MyRegistration Mine, RegisterModel Fields, DateTimeOffset Now)
{
    /// <summary>What to show at the door; null where there is none, or no place.</summary>
    public CheckInCard? Card { get; init; }

    public bool MayChange => Mine.MayChangeAt(Now);
}
