using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>Words of the mails to those who are registered.</summary>
public static class RegistrationMailTexts
{
    /// <summary>The texts.</summary>
    public static readonly TextSource T = new(typeof(RegistrationMailTexts));
}
