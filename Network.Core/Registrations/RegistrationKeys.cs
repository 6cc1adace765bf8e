namespace Network.Core.Registrations;

/// <summary>What organisers search a registration by.</summary>
public static class RegistrationKeys
{
    /// <summary>Everything a person is looked up by, in lower case, at most 1 000 characters.</summary>
    public static string Search(string name, string email, string? organisation, string? kommune, string? role)
    {
        var all = string.Join(' ', new[] { name, email, organisation, kommune, role }.Where(p => !string.IsNullOrWhiteSpace(p))).ToLowerInvariant();
        return all.Length <= 1000 ? all : all[..1000];
    }
}
