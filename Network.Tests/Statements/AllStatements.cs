using System.Reflection;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Statements;

/// <summary>Every statement of the product, found by reflection, named as <c>AccessStore.s_network</c>.</summary>
internal static class AllStatements
{
    private const BindingFlags Everywhere = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static readonly IReadOnlyList<Statement> List =
    [
        .. from field in typeof(Sql).Assembly.GetTypes().SelectMany(FieldsOfSql)
           where field.IsStatic && field.IsInitOnly
           let sql = (Sql)field.GetValue(null)!
           orderby field.DeclaringType!.FullName, field.Name
           select new Statement(
               $"{field.DeclaringType!.Name}.{field.Name}", sql.For(DatabaseProvider.Sqlite), sql.For(DatabaseProvider.SqlServer)),
    ];

    /// <summary>A case per statement, for <c>TestCaseSource</c>.</summary>
    public static IEnumerable<TestCaseData> Cases => List.Select(s => new TestCaseData(s).SetArgDisplayNames(s.Name));

    /// <summary>Fields that hold a statement, or several, in whatever wrapping.</summary>
    public static IEnumerable<FieldInfo> FieldsOfSql(Type type) => type.ContainsGenericParameters ? [] : type.GetFields(Everywhere).Where(f => Holds(f.FieldType));

    private static bool Holds(Type type) =>
        type == typeof(Sql) || (type.HasElementType && Holds(type.GetElementType()!)) || type.GetGenericArguments().Any(Holds);
}

/// <summary>One statement with its text for each product.</summary>
public sealed record Statement(string Name, string Sqlite, string SqlServer)
{
    public bool IsShared => Sqlite == SqlServer;

    public override string ToString() => Name;
}
