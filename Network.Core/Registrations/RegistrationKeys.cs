using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>What organisers search a registration by.</summary>
public static class RegistrationKeys
{
    /// <summary>Everything a person is looked up by, folded as searches are, at most 1 000 characters.</summary>
    public static string Search(string name, string email, string? phone, string? organisation, string? kommune, string? role)
    {
        var all = SearchFold.Of(string.Join(' ', [name, email, phone, kommune, organisation, role]));
        return all.Length <= 1000 ? all : all[..1000];
    }
}
