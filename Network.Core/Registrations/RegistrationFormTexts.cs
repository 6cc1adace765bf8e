using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>What is said of a registration form that is not right.</summary>
public static class RegistrationFormTexts
{
    /// <summary>The texts.</summary>
    public static readonly TextSource T = new(typeof(RegistrationFormTexts));
}
