using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What an organiser corrects in a line of a list before it is stored; null for what they leave as it is.</summary>
public sealed record AddressFix
{
    /// <summary>The line, counted from 0 in <see cref="AddressTable.Lines"/>; one that does not exist changes nothing.</summary>
    public int Line { get; init; }

    /// <summary>Kommune by name or number, in place of both.</summary>
    public string? Kommune { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Whose.</summary>
    public string? Name { get; init; }

    /// <summary>The line with this put right. A kommune that is sent back as it stood keeps its number.</summary>
    public AddressLine Over(AddressLine line)
    {
        var same = Kommune is null || PlainLine.Of(Kommune) == line.Where;
        return line with
        {
            Number = same ? line.Number : "",
            Kommune = same ? line.Kommune : PlainLine.Of(Kommune),
            Email = Email is null ? line.Email : PlainLine.Of(Email),
            Name = Name is null ? line.Name : PlainLine.Of(Name),
        };
    }
}
