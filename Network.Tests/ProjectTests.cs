using NUnit.Framework;

namespace Network.Tests;

[TestFixture]
public sealed class ProjectTests
{
    [Test]
    public void Placeholder() => Assert.That(typeof(ProjectTests).Namespace, Is.EqualTo("Network.Tests"));
}
