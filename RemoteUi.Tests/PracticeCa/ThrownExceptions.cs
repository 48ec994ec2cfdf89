using System.Runtime.ExceptionServices;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Counts exceptions, caught or not. One takes longer than anything else that a refusal could do differently.
/// </summary>
internal static class ThrownExceptions
{
    /// <summary>Counts what an action throws on its thread.</summary>
    public static int Count(Action action)
    {
        var (thread, count) = (Environment.CurrentManagedThreadId, 0);
        AppDomain.CurrentDomain.FirstChanceException += Add;
        try
        {
            action();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Add;
        }

        return count;

        void Add(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            if (Environment.CurrentManagedThreadId == thread) count++;
        }
    }
}
