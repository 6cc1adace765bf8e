using System.Reflection;
using System.Reflection.Emit;

namespace Network.Tests.Architecture;

/// <summary>Reads what compiled methods really do: which texts they hold and which methods they call.</summary>
internal static class Instructions
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Every method and constructor of the assembly that has a body, the compiler's own among them.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Assembly assembly) => assembly.GetTypes()
        .SelectMany(t => t.GetMethods(Everything).Concat<MethodBase>(t.GetConstructors(Everything)))
        .Where(m => m.GetMethodBody() is not null);

    /// <summary>The texts that a method holds.</summary>
    public static IEnumerable<string> TextsIn(MethodBase method) =>
        Tokens(method).Where(i => i.Code.OperandType == OperandType.InlineString).Select(i => method.Module.ResolveString(i.Token));

    /// <summary>The methods and constructors that a method calls.</summary>
    public static IEnumerable<MethodBase> CallsIn(MethodBase method)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return Tokens(method).Where(i => i.Code.OperandType == OperandType.InlineMethod).Select(i => method.Module.ResolveMethod(i.Token, ofType, ofMethod)!);
    }

    private static IEnumerable<(OpCode Code, int Token)> Tokens(MethodBase method)
    {
        var body = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == 0xFE ? s_codes[(short)(0xFE00 | body[at + 1])] : s_codes[body[at]];
            at += code.Size;
            var size = Size(code.OperandType, body, at);
            yield return (code, size >= 4 ? BitConverter.ToInt32(body, at) : 0);
            at += size;
        }
    }

    private static int Size(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
        _ => 4,
    };
}
