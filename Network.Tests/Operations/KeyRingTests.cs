using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class KeyRingTests
{
    [Test]
    public async Task What_one_node_protects_another_on_the_same_database_reads()
    {
        await using var one = await RunningSite.Start();
        var text = Protector(one).Protect("hei");
        await using var two = await RunningSite.Start(new SiteOptions { Settings = new Dictionary<string, string> { ["Database:ConnectionString"] = one.ConnectionString } });

        Assert.That(Protector(two).Unprotect(text), Is.EqualTo("hei"));
    }

    [Test]
    public async Task A_site_on_another_database_cannot_read_it()
    {
        await using var one = await RunningSite.Start();
        await using var two = await RunningSite.Start();
        var text = Protector(one).Protect("hei");

        Assert.That(() => Protector(two).Unprotect(text), Throws.InstanceOf<CryptographicException>());
    }

    private static IDataProtector Protector(RunningSite site) => site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
