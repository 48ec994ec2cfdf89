using System.Linq.Expressions;
using System.Reflection;

namespace RemoteUi.Web.Components.Fields;

/// <summary>
/// Represents what a field is bound to, read from an expression: <c>() => form.KeyAndCertificate.KeyName</c> is the
/// property <c>KeyAndCertificate.KeyName</c> of a form, <c>() => Password</c> a value that the page posts on its own.
/// </summary>
/// <param name="Path">The properties, starting from the form, separated by dots.</param>
/// <param name="IsOfForm">Whether the value is part of the page's form, and is posted as such.</param>
/// <param name="Value">The current value.</param>
public sealed record FieldPath(string Path, bool IsOfForm, object? Value)
{
    public static FieldPath Of(LambdaExpression expression)
    {
        var members = new Stack<MemberInfo>();
        var inner = expression.Body;
        for (; inner is MemberExpression step; inner = step.Expression) members.Push(step.Member);
        if (inner is not ConstantExpression { Value: var owner } || members.Count == 0)
            throw new ArgumentException(
                $"A field is bound to properties alone, not to {expression}.", nameof(expression));
        while (IsCompilersOwn(members.Peek())) owner = ValueOf(members.Pop(), owner);
        var isOfForm = members.Count > 1;
        var path = string.Join('.', members.Skip(isOfForm ? 1 : 0).Select(member => member.Name));
        return new(path, isOfForm, members.Aggregate(owner, (value, member) => ValueOf(member, value)));
    }

    /// <summary>
    /// Returns whether the compiler generated the member, such as the field in which a nested lambda keeps the page.
    /// </summary>
    private static bool IsCompilersOwn(MemberInfo member) => member.Name.StartsWith('<');

    private static object? ValueOf(MemberInfo member, object? owner) =>
        owner is null
            ? null
            : member switch
            {
                PropertyInfo property => property.GetValue(owner),
                FieldInfo field => field.GetValue(owner),
                _ => throw new ArgumentException($"{member} holds no value.", nameof(member)),
            };
}
