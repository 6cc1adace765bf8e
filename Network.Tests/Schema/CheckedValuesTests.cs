using Network.Tests.Architecture;
using NUnit.Framework;

namespace Network.Tests.Schema;

/// <summary>A value that is added to an enum and not to its CHECK would be refused only when somebody first stores it.</summary>
[TestFixture]
public sealed class CheckedValuesTests
{
    // Lists that stand for no enum of Network.Core, and why.
    private static readonly Dictionary<string, string> s_withoutEnum = new()
    {
        ["NetworkStaff.Access"] = "a right that is granted; NetworkRight says what it includes",
        ["NetworkOrganisation.Part"] = "only sorts the list of organisations",
    };

    [Test]
    public void Values_that_a_check_allows_are_those_of_an_enum()
    {
        var enums = Product.Core.GetTypes().Where(t => t.IsEnum).Select(t => string.Join(' ', Enum.GetNames(t).Order(StringComparer.Ordinal))).ToHashSet();
        var without = from table in ServerSchema.Migrated.Tables.Values
                      from column in table.Columns
                      where column.Values is not null && !enums.Contains(string.Join(' ', column.Values.Order(StringComparer.Ordinal)))
                      select $"{table.Name}.{column.Name}";
        Assert.That(without, Is.EquivalentTo(s_withoutEnum.Keys));
    }
}
