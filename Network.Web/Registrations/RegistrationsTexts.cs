using Network.Core.Texts;

namespace Network.Web.Registrations;

/// <summary>Words of the pages where people register and see their registration.</summary>
public static class RegistrationsTexts
{
    public static readonly TextSource T = new(typeof(RegistrationsTexts));
}
