using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Access;

/// <summary>Whom an organiser wants to give access, word for word.</summary>
public sealed record StaffForm
{
    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary><see cref="NetworkRight"/> as text; anything unknown is the lesser.</summary>
    public string? Right { get; init; }

    /// <summary>The invitation; null where <paramref name="errors"/> say what is wrong.</summary>
    /// <param name="errors">Grows by what is wrong.</param>
    /// <param name="language">The language of the page.</param>
    public StaffInvitation? Read(ICollection<FieldError> errors, Language language)
    {
        var fields = new PersonFields(errors);
        var (email, name) = (fields.Email(Email), fields.Name(Name));
        var right = Right == nameof(NetworkRight.Organise) ? NetworkRight.Organise : NetworkRight.Read;
        return errors.Count == 0 ? new StaffInvitation(email, name, right, language) : null;
    }
}
