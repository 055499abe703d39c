// Boost's JSON in this library itself: the extension brings no library of Boost along, and the machine may have none.
#include <boost/json/src.hpp>
