using System.Reflection;
using System.Reflection.Emit;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// Finds which namespaces use which others, read from the compiled code: base types, members, attributes, and the
/// instructions of every method. Constants leave no trace in compiled code.
/// </summary>
internal sealed class NamespaceGraph
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly
        | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly Dictionary<string, SortedSet<string>> uses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), string> witnesses = [];
    private readonly HashSet<Type> own;

    public NamespaceGraph(IEnumerable<Type> types)
    {
        own = [.. types.Where(type => type.Namespace is not null)];
        foreach (var type in own) Read(type);
    }

    /// <summary>Returns whether one namespace uses another.</summary>
    public bool Uses(string from, string to) => uses.TryGetValue(from, out var found) && found.Contains(to);

    /// <summary>
    /// Returns each pair of namespaces that reach each other, with a type of one that names a type of the other.
    /// </summary>
    public IReadOnlyList<string> Cycles() =>
    [
        .. witnesses
            .Where(use => Reaches(use.Key.To, use.Key.From))
            .Select(use => $"{use.Key.From} -> {use.Key.To}: {use.Value}")
            .Order(StringComparer.Ordinal),
    ];

    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var at))
        {
            if (at == to) return true;
            if (!seen.Add(at) || !uses.TryGetValue(at, out var next)) continue;
            foreach (var one in next) open.Push(one);
        }

        return false;
    }

    private void Read(Type type)
    {
        Use(type, type.BaseType);
        foreach (var implemented in type.GetInterfaces()) Use(type, implemented);
        foreach (var constraint in type.GetGenericArguments().SelectMany(one => one.GetGenericParameterConstraints()))
            Use(type, constraint);
        UseAttributes(type, type.GetCustomAttributesData());
        foreach (var member in type.GetMembers(Declared))
        {
            UseAttributes(type, member.GetCustomAttributesData());
            Use(type, member);
            if (member is MethodBase method) ReadBody(type, method);
        }
    }

    private void UseAttributes(Type type, IEnumerable<CustomAttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            Use(type, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments) Use(type, argument.Value as Type);
        }
    }

    private void Use(Type user, MemberInfo? member)
    {
        switch (member)
        {
            case Type type:
                Use(user, type);
                return;
            case FieldInfo field:
                Use(user, field.FieldType);
                break;
            case PropertyInfo property:
                Use(user, property.PropertyType);
                break;
            case MethodBase method:
                foreach (var parameter in method.GetParameters()) Use(user, parameter.ParameterType);
                Use(user, (method as MethodInfo)?.ReturnType);
                if (method.IsGenericMethod)
                    foreach (var argument in method.GetGenericArguments()) Use(user, argument);
                break;
        }

        Use(user, member?.DeclaringType);
    }

    private void Use(Type user, Type? used)
    {
        if (used is null) return;
        if (used.HasElementType) Use(user, used.GetElementType());
        if (used.IsConstructedGenericType)
        {
            foreach (var argument in used.GetGenericArguments()) Use(user, argument);
            used = used.GetGenericTypeDefinition();
        }

        if (!own.Contains(used)) return;
        var (from, to) = (NamespaceOf(user), NamespaceOf(used));
        if (from == to) return;
        if (!uses.TryGetValue(from, out var found)) uses[from] = found = [];
        found.Add(to);
        witnesses.TryAdd((from, to), $"{user.FullName} names {used.FullName}");
    }

    private void ReadBody(Type type, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) return;
        foreach (var local in body.LocalVariables) Use(type, local.LocalType);
        foreach (var clause in body.ExceptionHandlingClauses)
            if (clause.Flags == ExceptionHandlingClauseOptions.Clause) Use(type, clause.CatchType);
        foreach (var token in TokensIn(body.GetILAsByteArray()!))
            Use(
                type,
                method.Module.ResolveMember(
                    token, type.IsGenericType ? type.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null));
    }

    /// <summary>Returns the metadata tokens of the types and members that the instructions name.</summary>
    private static IEnumerable<int> TokensIn(byte[] instructions)
    {
        for (var at = 0; at < instructions.Length;)
        {
            var value = instructions[at] == 0xFE
                ? BitConverter.ToInt16([instructions[at + 1], 0xFE])
                : instructions[at];
            var code = OpCodesByValue[value];
            at += code.Size;
            if (NamesAMember(code.OperandType))
                yield return BitConverter.ToInt32(instructions, at);
            at += SizeOf(code.OperandType, instructions, at);
        }
    }

    private static bool NamesAMember(OperandType operand) =>
        operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
            or OperandType.InlineType;

    private static int SizeOf(OperandType operand, byte[] instructions, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(instructions, at)),
        _ => 4,
    };

    /// <summary>
    /// Returns the namespace of a type; what the Razor compiler generates beside a component belongs to the
    /// component's.
    /// </summary>
    private static string NamespaceOf(Type type)
    {
        const string Generated = "__Blazor.";
        var name = type.Namespace!;
        return name.StartsWith(Generated, StringComparison.Ordinal)
            ? name[Generated.Length..name.LastIndexOf('.')]
            : name;
    }
}
