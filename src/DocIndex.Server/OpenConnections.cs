using Microsoft.AspNetCore.Connections;

namespace DocIndex.Server;

/// <summary>
/// The connections that are open. Where there are very many, one on which nothing is asked is closed for each new one, the one that has been idle longest, so
/// that nobody is shut out by connections that are only held open.
/// </summary>
/// <param name="most">Connections that may be open while some are idle. Those on which something is asked are never closed.</param>
internal sealed class OpenConnections(int most)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<ConnectionContext> _idle = new();
    private readonly Dictionary<string, LinkedListNode<ConnectionContext>> _places = new(StringComparer.Ordinal);
    private int _open;

    /// <summary>Keeps a connection among the open ones for as long as it is.</summary>
    public async Task Hold(ConnectionContext connection, ConnectionDelegate next)
    {
        Enter(connection)?.Abort(new ConnectionAbortedException("It was idle, and others wanted to come in."));
        try
        {
            await next(connection);
        }
        finally
        {
            lock (_lock)
            {
                Leave(connection.ConnectionId);
                _open--;
            }
        }
    }

    /// <summary>Answers a request, while its connection is not idle.</summary>
    public async Task Answer(HttpContext context, RequestDelegate next)
    {
        var connection = context.Connection.Id;
        ConnectionContext? busy;
        lock (_lock) busy = Leave(connection);
        try
        {
            await next(context);
        }
        finally
        {
            if (busy is not null) lock (_lock) _places[connection] = _idle.AddLast(busy);
        }
    }

    private ConnectionContext? Enter(ConnectionContext connection)
    {
        lock (_lock)
        {
            var longest = ++_open > most ? _idle.First?.Value : null;
            if (longest is not null) Leave(longest.ConnectionId);
            _places[connection.ConnectionId] = _idle.AddLast(connection);
            return longest;
        }
    }

    private ConnectionContext? Leave(string id)
    {
        if (!_places.Remove(id, out var place)) return null;
        _idle.Remove(place);
        return place.Value;
    }
}
