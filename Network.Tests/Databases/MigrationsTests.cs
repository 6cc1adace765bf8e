using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Databases;

[TestFixture]
public sealed class MigrationsTests
{
    [Test]
    public void Two_steps_with_one_number_are_refused_by_name()
    {
        Migration[] steps = [new(2, "0002-two", ""), new(1, "0001-one", ""), new(2, "0002-other", "")];
        Assert.That(
            () => Migrations.InOrder(steps),
            Throws.InvalidOperationException.With.Message.EqualTo("Two migrations have the number 2: 0002-two, 0002-other."));
    }

    [Test]
    public void Steps_come_by_number()
    {
        Migration[] steps = [new(10, "0010-ten", ""), new(9, "0009-nine", "")];
        Assert.That(Migrations.InOrder(steps).Select(m => m.Number), Is.EqualTo(new[] { 9, 10 }));
    }

    [TestCase("A\nGO\nB", 2)]
    [TestCase("A\r\n  GO  \r\nB\r\nGO\r\n", 2)]
    [TestCase("SELECT 'GO'; -- GO\nGOING", 1)]
    public void A_script_is_parted_where_a_line_is_only_GO(string script, int batches) =>
        Assert.That(new Migration(1, "", script).Batches.Count(), Is.EqualTo(batches));
}
