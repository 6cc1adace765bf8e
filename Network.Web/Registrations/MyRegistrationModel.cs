using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>One's own registration with the form to change it.</summary>
public sealed record MyRegistrationModel(MyRegistration Mine, RegisterModel Fields, DateTimeOffset Now)
{
    public bool MayChange => Mine.MayChangeAt(Now);
}
